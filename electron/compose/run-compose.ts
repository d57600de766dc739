import type { EngineFailure, ProgressStep } from '../../shared/rpc/messages.ts';
import { lineSplitter } from '../engine/line-splitter.ts';
import { failing } from '../failure.ts';
import type { ComposeCommand } from './compose-command.ts';
import type { DockerCli } from './docker-cli.ts';
import { recogniseFailure } from './failures.ts';
import { parseProgressLine } from './parse-progress.ts';

/** How an action ended. */
export interface ComposeOutcome {
  readonly ok: boolean;
  readonly cancelled: boolean;
  readonly failure: EngineFailure | null;
}

/** A Compose action that runs. */
export interface ComposeRun {
  readonly ended: Promise<ComposeOutcome>;
  /** Interrupts it as Ctrl+C does. What was started so far stays. */
  readonly cancel: () => void;
}

/**
 * Runs an action with progress: one step per container, network, volume and image, each with the latest word.
 * `serviceOf` names the service of a container by the container's name.
 */
export function runCompose(
  cli: DockerCli,
  command: ComposeCommand,
  folder: string,
  options: {
    readonly onProgress: (steps: readonly ProgressStep[]) => void;
    readonly serviceOf: (container: string) => string | null;
  },
): ComposeRun {
  const steps = new Map<string, ProgressStep>();
  const errors: string[] = [];
  const texts: string[] = [];
  let cancelled = false;

  const take = (line: string): void => {
    const said = parseProgressLine(line);
    if (!said) return;
    if (said.kind === 'error') errors.push(said.message);
    else if (said.kind === 'text') texts.push(said.text);
    else {
      const step = forService(said.step, options.serviceOf);
      steps.set(`${step.kind} ${step.id}`, step);
      options.onProgress([...steps.values()]);
    }
  };

  const child = cli.start(command.args, { folder });
  const [stdout, stderr] = [lineSplitter(take), lineSplitter(take)];
  child.stdout.on('data', stdout.push);
  child.stderr.on('data', stderr.push);

  const ended = child.ended.then(({ exitCode, missing }): ComposeOutcome => {
    stdout.end();
    stderr.end();
    if (missing) return { ok: false, cancelled, failure: failing('docker', 'cli-missing').failure };
    if (exitCode === 0) return { ok: true, cancelled: false, failure: null };
    if (cancelled) return { ok: false, cancelled, failure: null };
    const failed = [...steps.values()].filter(step => step.state === 'error').map(step => step.status);
    const said = errors.length > 0 ? errors : [...failed, ...texts.slice(-40)];
    return { ok: false, cancelled, failure: recogniseFailure(said.join('\n'), options) };
  });

  return {
    ended,
    cancel() {
      cancelled = true;
      child.interrupt();
    },
  };
}

/** Names the service instead of the container where it is known. */
function forService(step: ProgressStep, serviceOf: (container: string) => string | null): ProgressStep {
  return step.kind === 'service' ? { ...step, id: serviceOf(step.id) ?? step.id } : step;
}
