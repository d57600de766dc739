import type { ReadingItem } from '../../live/reading.ts';

/** An executor. Figures come from its driver's page and are null while nobody could ask it. */
export interface ExecutorItem extends ReadingItem {
  readonly kind: 'executor';
  /** Spark's own number, unique within the application. */
  readonly id: string;
  readonly application: string;
  readonly applicationName: string | null;
  /** Service it runs on, null when it is not one of the project. */
  readonly worker: string | null;
  /** Address it gave its driver. */
  readonly host: string | null;
  readonly state: 'RUNNING' | 'EXITED';
  readonly cores: number | null;
  readonly activeTasks: number | null;
  readonly completedTasks: number | null;
  readonly failedTasks: number | null;
  /** Tasks of all jobs of the application so far, on whichever executor. */
  readonly applicationTasks: number | null;
  /** Storage memory, as Spark's page shows it. */
  readonly memoryUsedBytes: number | null;
  readonly memoryMaxBytes: number | null;
  readonly gcTimeMs: number | null;
  readonly taskTimeMs: number | null;
  readonly shuffleReadBytes: number | null;
  readonly shuffleWriteBytes: number | null;
}

/** A worker as the master or the worker itself describes it. */
export interface WorkerItem extends ReadingItem {
  readonly kind: 'worker';
  readonly host: string | null;
  readonly state: string | null;
  readonly cores: number | null;
  readonly coresUsed: number | null;
  readonly memoryBytes: number | null;
  readonly memoryUsedBytes: number | null;
}

/** An application; tasks are known while its driver's page answers. */
export interface ApplicationItem extends ReadingItem {
  readonly kind: 'application';
  readonly name: string | null;
  /** Spark's words: WAITING, RUNNING, FINISHED, FAILED, KILLED. */
  readonly state: string | null;
  readonly cores: number | null;
  /** Service whose container drives it. */
  readonly driver: string | null;
  readonly activeTasks: number | null;
  readonly completedTasks: number | null;
  readonly failedTasks: number | null;
  readonly totalTasks: number | null;
  readonly activeStages: number | null;
  readonly completedStages: number | null;
  readonly totalStages: number | null;
  /** Milliseconds since the epoch. */
  readonly startedAt: number | null;
  readonly durationMs: number | null;
}

/** Any thing inside Spark. */
export type SparkItem = ExecutorItem | WorkerItem | ApplicationItem;

/** The executors of a list of items. */
export function executorsOf(items: readonly ReadingItem[]): readonly ExecutorItem[] {
  return items.filter((item): item is ExecutorItem => item.kind === 'executor');
}

/** The workers of a list of items. */
export function workersOf(items: readonly ReadingItem[]): readonly WorkerItem[] {
  return items.filter((item): item is WorkerItem => item.kind === 'worker');
}

/** The applications of a list of items. */
export function applicationsOf(items: readonly ReadingItem[]): readonly ApplicationItem[] {
  return items.filter((item): item is ApplicationItem => item.kind === 'application');
}

/** The items that are Spark's. */
export function sparkItemsOf(items: readonly ReadingItem[]): readonly SparkItem[] {
  return [...workersOf(items), ...executorsOf(items), ...applicationsOf(items)];
}

/** Identity of an executor in the whole cluster. */
export function executorKey(executor: Pick<ExecutorItem, 'application' | 'id'>): string {
  return `${executor.application}/${executor.id}`;
}

/** Spark's word for an application that is over. */
export function hasEnded(state: string | null): boolean {
  return state !== null && !['WAITING', 'RUNNING', 'SUBMITTED', 'UNKNOWN'].includes(state);
}
