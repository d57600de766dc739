import { setTimeout } from 'node:timers/promises';
import { processRuns } from '../../electron/projects/process-runs.ts';

/**
 * Waits until the process that gets Docker ready has ended, well or not; `.ci/run` names it in `DOCKER_PREPARED_BY`, by its
 * id. Without one Docker is what it is.
 */
export async function dockerIsPrepared(variables: NodeJS.ProcessEnv): Promise<void> {
  const pid = Number(variables['DOCKER_PREPARED_BY']);
  if (!Number.isInteger(pid) || pid <= 0) return;
  while (processRuns(pid)) await setTimeout(500);
}
