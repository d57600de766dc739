import type { Trouble } from '../troubles.ts';
import { type Demand, demandText } from './demands.ts';
import { hasEnded, type JobItem } from './items.ts';
import { rayWords } from './say.ts';

const { say } = rayWords;

/** What somebody should act on in a Ray cluster. */
export function rayTroubles({
  jobs,
  demands,
  spilledBytes,
}: {
  readonly jobs: readonly JobItem[];
  readonly demands: readonly Demand[];
  readonly spilledBytes: number | null;
}): readonly Trouble[] {
  const warning = (message: Trouble['message']): Trouble => ({ state: 'warning', message });
  const failed = jobs.filter(job => job.state === 'FAILED' && !isSuperseded(job, jobs));
  const impossible = demands.filter(demand => demand.impossible);
  const works = jobs.some(job => !hasEnded(job.state));
  const spills = works && spilledBytes !== null && spilledBytes > 0;
  return [
    ...failed.map(
      ({ name, error }): Trouble => ({
        state: 'error',
        message: error === null ? say('failed', { name }) : say('failedBecause', { name, error }),
      }),
    ),
    ...impossible.map(demand =>
      warning(say('impossible', { count: demand.count, resources: demandText(demand) })),
    ),
    ...(spills ? [warning(say('spills', { megabytes: Math.ceil((spilledBytes ?? 0) / 1_000_000) }))] : []),
  ];
}

/** A newer job of the same command took its place. */
function isSuperseded(job: JobItem, jobs: readonly JobItem[]): boolean {
  return jobs.some(
    other => other !== job && other.name === job.name && (other.startedAt ?? 0) > (job.startedAt ?? 0),
  );
}
