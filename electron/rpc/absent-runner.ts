import { failing } from '../failure.ts';
import type { StackRunner } from '../stacks/stack-runner.ts';

/** A runner for engines that design only. */
export function createAbsentRunner(): StackRunner {
  const refuse = async (): Promise<never> => {
    throw failing('projects', 'unexpected');
  };
  return {
    dockerStatus: async () => ({ kind: 'unknown' }),
    startDocker: async () => ({ kind: 'unknown' }),
    preflight: refuse,
    up: refuse,
    stop: refuse,
    down: refuse,
    restart: refuse,
    cancel: refuse,
    followLogs: refuse,
    unfollowLogs: () => undefined,
    exec: refuse,
    runJob: refuse,
    cancelJob: refuse,
    watchProject: () => () => undefined,
    dispose: async () => undefined,
  };
}
