import { randomUUID } from 'node:crypto';
import { parse } from 'node:path';
import type { ActionStarted, EngineEvents } from '../../shared/rpc/messages.ts';
import { type ComposeTarget, composeCommand } from '../compose/compose-command.ts';
import { containerNames, resolveModel } from '../compose/resolve-model.ts';
import { type ComposeRun, runCompose } from '../compose/run-compose.ts';
import { runningProject } from '../compose/running-project.ts';
import type { EngineAccess } from '../engine/engine-access.ts';
import { failing } from '../failure.ts';
import type { Emit, StackProject } from './stack-project.ts';

type Kind = EngineEvents['action.ended']['kind'];

/** Least time between two progress events, in milliseconds. */
const progressEvery = 60;

/** What an action acts on, and how it names services by their containers. */
export interface FoundStack {
  /** Compose project name. */
  readonly name: string;
  readonly target: ComposeTarget;
  readonly serviceOf: (container: string) => string | null;
}

/** The Compose actions that run now: one per project at a time. */
export interface Actions {
  /** Throws `action-running` while an action of this project runs. */
  readonly mustBeFree: (project: StackProject) => void;
  readonly begin: (
    project: StackProject,
    kind: Kind,
    action: readonly [string, ...string[]],
    found: Omit<FoundStack, 'name'>,
  ) => ActionStarted;
  /** What to act on when stopping; rejects when the file cannot be resolved and nothing of it runs. */
  readonly find: (project: StackProject) => Promise<FoundStack>;
  readonly cancel: (action: string) => Promise<void>;
  readonly dispose: () => Promise<void>;
}

/** Starts Compose actions and tells their progress and end. */
export function createActions({ cli, environment }: EngineAccess, emit: Emit): Actions {
  const running = new Map<string, { readonly project: string; readonly run: ComposeRun }>();

  const mustBeFree = (project: StackProject): void => {
    if ([...running.values()].some(entry => entry.project === project.id))
      throw failing('docker', 'action-running');
  };

  return {
    mustBeFree,

    begin(project, kind, action, { target, serviceOf }) {
      mustBeFree(project);
      const id = randomUUID();
      const { args, shown } = composeCommand(target, action, {
        hidden: ['--progress', 'json'],
        environment,
      });
      const common = { project: project.id, action: id, kind, command: shown };
      const progress = latest(progressEvery, (steps: EngineEvents['action.progress']['steps']) =>
        emit('action.progress', { ...common, steps }),
      );
      const run = runCompose(cli, { args, shown }, target.folder, { onProgress: progress.push, serviceOf });
      running.set(id, { project: project.id, run });
      void run.ended.then(outcome => {
        running.delete(id);
        progress.flush();
        emit('action.ended', { ...common, ...outcome });
      });
      return { action: id, command: shown };
    },

    async find(project) {
      try {
        const stack = await resolveModel(cli, project, environment);
        return { name: stack.name, target: project, serviceOf: containerNames(stack) };
      } catch (error) {
        // A file that was broken while its stack runs must not keep anybody from stopping it.
        const name = await runningProject(cli, project.file);
        if (name === null) throw error;
        return {
          name,
          target: { ...project, folder: parse(project.folder).root, project: name },
          serviceOf: () => null,
        };
      }
    },

    async cancel(action) {
      const found = running.get(action);
      found?.run.cancel();
      await found?.run.ended;
    },

    async dispose() {
      const ends = [...running.values()].map(({ run }) => {
        run.cancel();
        return run.ended;
      });
      await Promise.all(ends);
    },
  };
}

/** Hands on the latest value at most once per `ms`; `flush` hands on what waits. */
function latest<T>(ms: number, give: (value: T) => void): { push: (value: T) => void; flush: () => void } {
  let waiting: { readonly value: T } | null = null;
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (waiting) give(waiting.value);
    waiting = null;
  };
  return {
    push(value) {
      waiting = { value };
      timer ??= setTimeout(flush, ms);
    },
    flush,
  };
}
