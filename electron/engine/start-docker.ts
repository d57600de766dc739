import { setTimeout as pause } from 'node:timers/promises';
import type { DockerStatus } from '../../shared/rpc/messages.ts';
import type { DockerCli } from '../compose/docker-cli.ts';
import { failing } from '../failure.ts';

/**
 * Starts Docker Desktop by its own command line and waits until the engine answers, at most three minutes.
 * Fails with `start-failed` when Docker Desktop says no.
 */
export async function startDocker(
  cli: DockerCli,
  readStatus: () => Promise<DockerStatus>,
  wait: { readonly everyMs: number; readonly atMostMs: number } = { everyMs: 1_500, atMostMs: 180_000 },
): Promise<DockerStatus> {
  const before = await readStatus();
  if (before.kind !== 'unavailable' || !before.canStart) return before;
  const result = await cli.run(['desktop', 'start', '--detach'], { timeoutMs: 60_000 });
  if (result.exitCode !== 0) {
    throw failing('docker', 'start-failed', {}, `${result.stdout}${result.stderr}`.trim());
  }
  for (let waited = 0; waited < wait.atMostMs; waited += wait.everyMs) {
    const status = await readStatus();
    if (status.kind === 'ready' || (status.kind === 'unavailable' && status.reason !== 'engine-stopped')) {
      return status;
    }
    await pause(wait.everyMs);
  }
  return readStatus();
}
