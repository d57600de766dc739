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
  readonly inputBytes: number | null;
  /** Most that its JVM's heap has held, and what it may hold (what the application asks for each executor). */
  readonly heapPeakBytes: number | null;
  readonly heapMaxBytes: number | null;
  /** Milliseconds since the epoch. */
  readonly addedAt: number | null;
  readonly removedAt: number | null;
  /** Spark's own words for why it is no more; null while it runs and where nobody says. */
  readonly removeReason: string | null;
  /** Host of the driver it reports to, as its worker says. */
  readonly driverHost: string | null;
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
  /** Since its last heartbeat, by the master's page. */
  readonly heartbeatAgeMs: number | null;
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
  /** What it asks for each of its executors. */
  readonly memoryPerExecutorBytes: number | null;
  /** Port of its page in the container that drives it. */
  readonly page: number | null;
  /** Host of a driver that no container of the project is. */
  readonly outsideHost: string | null;
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

/** The workers, executors and applications of a list of items. */
export function sparkItemsOf(items: readonly ReadingItem[]): readonly SparkItem[] {
  return [...workersOf(items), ...executorsOf(items), ...applicationsOf(items)];
}

/** An executor of which nothing is known but that it is there. */
export const unknownExecutor = {
  kind: 'executor',
  applicationName: null,
  worker: null,
  host: null,
  state: 'RUNNING',
  cores: null,
  activeTasks: null,
  completedTasks: null,
  failedTasks: null,
  applicationTasks: null,
  memoryUsedBytes: null,
  memoryMaxBytes: null,
  gcTimeMs: null,
  taskTimeMs: null,
  shuffleReadBytes: null,
  shuffleWriteBytes: null,
  inputBytes: null,
  heapPeakBytes: null,
  heapMaxBytes: null,
  addedAt: null,
  removedAt: null,
  removeReason: null,
  driverHost: null,
} as const;

/** An application of which nothing is known but that it is there. */
export const unknownApplication = {
  kind: 'application',
  name: null,
  state: null,
  cores: null,
  driver: null,
  activeTasks: null,
  completedTasks: null,
  failedTasks: null,
  totalTasks: null,
  activeStages: null,
  completedStages: null,
  totalStages: null,
  startedAt: null,
  durationMs: null,
  memoryPerExecutorBytes: null,
  page: null,
  outsideHost: null,
} as const;

/** Identity of an executor in the whole cluster. */
export function executorKey(executor: Pick<ExecutorItem, 'application' | 'id'>): string {
  return `${executor.application}/${executor.id}`;
}

/** Spark's word for an application that is over. */
export function hasEnded(state: string | null): boolean {
  return state !== null && !['WAITING', 'RUNNING', 'SUBMITTED', 'UNKNOWN'].includes(state);
}
