import type { ReadingItem } from '../../live/reading.ts';

/** A job of an application, as its driver's page lists it. */
export interface JobItem extends ReadingItem {
  readonly kind: 'job';
  readonly application: string;
  readonly job: number;
  readonly name: string | null;
  /** Spark's words: RUNNING, SUCCEEDED, FAILED, UNKNOWN. */
  readonly state: string | null;
  readonly tasks: number | null;
  readonly completedTasks: number | null;
  readonly failedTasks: number | null;
  readonly durationMs: number | null;
  readonly stages: readonly number[];
}

/** A stage with what its tasks took; medians are over the tasks that ended. */
export interface StageItem extends ReadingItem {
  readonly kind: 'stage';
  readonly application: string;
  readonly stage: number;
  readonly attempt: number;
  readonly name: string | null;
  /** Spark's words: ACTIVE, COMPLETE, PENDING, SKIPPED, FAILED. */
  readonly state: string | null;
  readonly tasks: number | null;
  readonly activeTasks: number | null;
  readonly completedTasks: number | null;
  readonly failedTasks: number | null;
  readonly durationMs: number | null;
  readonly medianTaskMs: number | null;
  readonly longestTaskMs: number | null;
  /** Rows that a task read, from files or of the stage before. */
  readonly medianRecords: number | null;
  readonly mostRecords: number | null;
  readonly medianInputBytes: number | null;
  readonly inputBytes: number | null;
  readonly shuffleReadBytes: number | null;
  readonly shuffleWriteBytes: number | null;
  readonly spilledMemoryBytes: number | null;
  readonly spilledDiskBytes: number | null;
  /** The line that names the error of the first task that failed. */
  readonly error: string | null;
  /** Stages whose output it reads; null while the job's page has not been asked. */
  readonly parents: readonly number[] | null;
}

/** Data that an application keeps in memory or on disk. */
export interface CacheItem extends ReadingItem {
  readonly kind: 'cache';
  readonly application: string;
  readonly name: string | null;
  readonly level: string | null;
  readonly partitions: number | null;
  readonly cachedPartitions: number | null;
  readonly memoryBytes: number | null;
  readonly diskBytes: number | null;
}

/** An SQL query (or a DataFrame's action) with its plan. */
export interface QueryItem extends ReadingItem {
  readonly kind: 'query';
  readonly application: string;
  readonly query: number;
  readonly name: string | null;
  readonly state: string | null;
  readonly durationMs: number | null;
  readonly plan: string | null;
}

/** A streaming query, by the gauges that `spark.sql.streaming.metricsEnabled` switches on. */
export interface StreamItem extends ReadingItem {
  readonly kind: 'stream';
  readonly application: string;
  readonly name: string;
  readonly inputRate: number | null;
  readonly processingRate: number | null;
  readonly batchMs: number | null;
  /** Milliseconds since the epoch. */
  readonly watermarkAt: number | null;
  readonly stateRows: number | null;
  readonly stateBytes: number | null;
}

/** Something that somebody should act on, in words of the catalogue. */
export interface AlertItem extends ReadingItem {
  readonly kind: 'alert';
  readonly application: string;
  /** Key of its sentence below `alert.`. */
  readonly key: string;
  readonly values: { readonly [name: string]: string | number };
  /** `advice` does not change how the service is doing. */
  readonly severity: 'error' | 'warning' | 'advice';
}

/** What a driver's page tells beside its application and executors. */
export type DetailItem = JobItem | StageItem | CacheItem | QueryItem | StreamItem;

const detailKinds: readonly string[] = ['job', 'stage', 'cache', 'query', 'stream'];

/** The details among items. */
export function detailsOf(items: readonly ReadingItem[]): readonly DetailItem[] {
  return items.filter((item): item is DetailItem => detailKinds.includes(item.kind));
}

/** The items of one kind of detail. */
export function detailsOfKind<Kind extends DetailItem['kind']>(
  items: readonly ReadingItem[],
  kind: Kind,
): readonly Extract<DetailItem, { kind: Kind }>[] {
  return items.filter((item): item is Extract<DetailItem, { kind: Kind }> => item.kind === kind);
}

/** The alerts among items, the most important first. */
export function alertsOf(items: readonly ReadingItem[]): readonly AlertItem[] {
  const order = ['error', 'warning', 'advice'];
  return items
    .filter((item): item is AlertItem => item.kind === 'alert')
    .sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
}

/** A stage whose figures change no more. */
export function isOver(stage: StageItem): boolean {
  return stage.state === 'COMPLETE' || stage.state === 'SKIPPED' || stage.state === 'FAILED';
}
