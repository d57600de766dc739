import type { Trouble } from '../troubles.ts';
import { hasEnded, type JobItem } from './items.ts';
import { flinkWords } from './say.ts';

const { say } = flinkWords;

/** A job that was only just sent has its tasks without slots for a moment. */
const patienceMs = 3_000;

/** What somebody should act on in a Flink cluster. */
export function flinkTroubles({
  jobs,
  taskManagers,
  slotsFree,
}: {
  readonly jobs: readonly JobItem[];
  readonly taskManagers: number | null;
  readonly slotsFree: number | null;
}): readonly Trouble[] {
  return jobs.flatMap((job): Trouble[] => {
    const { name } = job;
    const told = job.error ?? '';
    const waits = (job.waitingTasks ?? 0) > 0 && (job.durationMs ?? 0) > patienceMs;
    if (job.state === 'FAILED') {
      if (isSuperseded(job, jobs)) return [];
      return [
        { state: 'error', message: say(told === '' ? 'failed' : 'failedBecause', { name, error: told }) },
      ];
    }
    if (hasEnded(job.state)) return [];
    if (job.state === 'RESTARTING' || job.state === 'FAILING' || (waits && told !== ''))
      return [
        {
          state: 'warning',
          message: say(told === '' ? 'restarts' : 'restartsBecause', { name, error: told }),
        },
      ];
    if (waits && taskManagers === 0)
      return [{ state: 'warning', message: say('waitsForTaskManager', { name }) }];
    if (waits && slotsFree === 0) return [{ state: 'warning', message: say('waitsForSlots', waiting(job)) }];
    if (checkpointsFail(job))
      return [
        {
          state: 'warning',
          message: say('checkpointsFail', { name, count: job.checkpointsFailed ?? 0 }),
        },
      ];
    return [];
  });
}

/** A newer job of the same name took its place. */
function isSuperseded(job: JobItem, jobs: readonly JobItem[]): boolean {
  return jobs.some(
    other => other !== job && other.name === job.name && (other.startedAt ?? 0) > (job.startedAt ?? 0),
  );
}

function waiting({ name, waitingTasks }: JobItem) {
  return { name, count: waitingTasks ?? 0 };
}

/**
 * At least as many failed as went well; one that failed among many is no trouble, nor is the first, which Flink often tries
 * before all tasks run.
 */
function checkpointsFail({ checkpointsFailed, checkpointsCompleted }: JobItem): boolean {
  const failed = checkpointsFailed ?? 0;
  return failed > 1 && failed >= (checkpointsCompleted ?? 0);
}
