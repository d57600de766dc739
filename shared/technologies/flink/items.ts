import type { ReadingItem } from '../../live/reading.ts';

/** A job of the cluster. */
export interface JobItem extends ReadingItem {
  readonly kind: 'job';
  readonly name: string;
  /** Flink's words: CREATED, RUNNING, FAILING, RESTARTING, FINISHED, CANCELED, FAILED. */
  readonly state: string | null;
  /** Milliseconds since the epoch. */
  readonly startedAt: number | null;
  readonly durationMs: number | null;
  readonly tasks: number | null;
  readonly runningTasks: number | null;
  /** Tasks that have no slot yet. */
  readonly waitingTasks: number | null;
  readonly restarts: number | null;
  readonly checkpointsCompleted: number | null;
  readonly checkpointsFailed: number | null;
  readonly lastCheckpointMs: number | null;
  readonly lastCheckpointBytes: number | null;
  /** What failed it last, in one line. */
  readonly error: string | null;
  /** Records that its operators hand on each second. */
  readonly recordsPerSecond: number | null;
}

/** A step of a running job. */
export interface OperatorItem extends ReadingItem {
  readonly kind: 'operator';
  readonly job: string;
  readonly name: string;
  readonly parallelism: number | null;
  readonly recordsIn: number | null;
  readonly recordsOut: number | null;
  readonly recordsInPerSecond: number | null;
  readonly recordsOutPerSecond: number | null;
  /** Part of the time, from 0 to 1, in which it waits for those that come after it. */
  readonly backPressured: number | null;
}

/** A task manager as the job manager lists it. */
export interface TaskManagerItem extends ReadingItem {
  readonly kind: 'task-manager';
  readonly host: string | null;
  readonly slots: number | null;
  readonly slotsFree: number | null;
  readonly heapUsedBytes: number | null;
  readonly heapMaxBytes: number | null;
  /** Names of the jobs in its slots, once each. */
  readonly jobs: readonly string[];
}

/** True for a task manager. */
export function isTaskManager(item: ReadingItem): item is TaskManagerItem {
  return item.kind === 'task-manager';
}

/** The jobs of a list of items. */
export function jobsOf(items: readonly ReadingItem[]): readonly JobItem[] {
  return items.filter((item): item is JobItem => item.kind === 'job');
}

/** The operators of a list of items. */
export function operatorsOf(items: readonly ReadingItem[]): readonly OperatorItem[] {
  return items.filter((item): item is OperatorItem => item.kind === 'operator');
}

/** Flink's words for a job that is over. */
export function hasEnded(state: string | null): boolean {
  return state === 'FINISHED' || state === 'CANCELED' || state === 'FAILED';
}
