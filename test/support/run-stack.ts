import { dirname, join } from 'node:path';
import { createEngineAccess, type EngineAccess } from '../../electron/engine/engine-access.ts';
import {
  createStackRunner,
  type StackProject,
  type StackRunner,
} from '../../electron/stacks/stack-runner.ts';
import type { EngineEvents, EventName } from '../../shared/rpc/messages.ts';
import { composeLeftovers, removeComposeProject } from './compose-leftovers.ts';
import { projectFolder } from './project-folder.ts';

/** A runner on the real engine with a project of its own name; everything it starts is removed by `dispose`. */
export interface TestStack {
  readonly name: string;
  readonly project: StackProject;
  readonly runner: StackRunner;
  readonly access: EngineAccess;
  readonly write: (yaml: string) => void;
  /** Events so far. */
  readonly events: <Name extends EventName>(name: Name) => readonly EngineEvents[Name][];
  /** Starts an action and gives its end. */
  readonly run: (
    begin: (project: StackProject) => Promise<{ action: string }>,
  ) => Promise<EngineEvents['action.ended']>;
  readonly leftovers: () => readonly string[];
  readonly dispose: () => Promise<void>;
}

let count = 0;

/** Makes a stack; `yaml` gets the project's name put at its head. */
export function testStack(
  yaml: string,
  options: { readonly environment?: Readonly<Record<string, string | undefined>> } = {},
): TestStack {
  const name = `db-test-${process.pid}-${++count}`;
  const place = projectFolder(name);
  const file = join(place.folder, 'compose.yaml');
  const write = (text: string): void => void place.write('compose.yaml', `name: ${name}\n${text}`);
  write(yaml);
  const access = createEngineAccess({ environment: { ...process.env, ...options.environment } });
  const told: { readonly name: EventName; readonly event: EngineEvents[EventName] }[] = [];
  const runner = createStackRunner({
    access,
    configFolder: join(dirname(place.folder), 'config'),
    emit: (eventName, event) => void told.push({ name: eventName, event }),
  });
  const events = <Name extends EventName>(wanted: Name): EngineEvents[Name][] =>
    told.filter(entry => entry.name === wanted).map(entry => entry.event as EngineEvents[Name]);
  const project = { id: file, file, folder: place.folder };

  return {
    name,
    project,
    runner,
    access,
    write,
    events,
    async run(begin) {
      const { action } = await begin(project);
      for (;;) {
        const end = events('action.ended').find(event => event.action === action);
        if (end) return end;
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    },
    leftovers: () => composeLeftovers(name),
    async dispose() {
      await runner.dispose();
      access.dispose();
      removeComposeProject(name);
      place.remove();
    },
  };
}
