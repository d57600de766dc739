import type { ReadingItem } from '../../live/reading.ts';

/** A node of the cluster: the head's container, or a worker's. */
export interface NodeItem extends ReadingItem {
  readonly kind: 'node';
  readonly host: string | null;
  readonly isHead: boolean;
  readonly cpus: number | null;
  /** CPUs that tasks and actors have asked for. */
  readonly cpusUsed: number | null;
  readonly objectStoreBytes: number | null;
  readonly objectStoreUsedBytes: number | null;
  /** Memory of its processes. */
  readonly memoryUsedBytes: number | null;
  /** Objects written to disk since it started. */
  readonly spilledBytes: number | null;
}

/** A program that works on the cluster: sent as a job, or connected from somewhere. */
export interface JobItem extends ReadingItem {
  readonly kind: 'job';
  /** Its command line. */
  readonly name: string;
  /** Ray's words: PENDING, RUNNING, STOPPED, SUCCEEDED, FAILED. */
  readonly state: string | null;
  /** Milliseconds since the epoch. */
  readonly startedAt: number | null;
  readonly durationMs: number | null;
  /** What ended it, in one line. */
  readonly error: string | null;
}

/** What became of the calls of one function. */
export interface FunctionItem extends ReadingItem {
  readonly kind: 'function';
  readonly name: string;
  readonly waiting: number;
  readonly running: number;
  readonly finished: number;
  readonly failed: number;
}

/** True for a node that is a worker's. */
export function isWorkerNode(item: ReadingItem): item is NodeItem {
  return item.kind === 'node' && item['isHead'] === false;
}

/** The nodes of a list of items. */
export function nodesOf(items: readonly ReadingItem[]): readonly NodeItem[] {
  return items.filter((item): item is NodeItem => item.kind === 'node');
}

/** The jobs of a list of items. */
export function jobsOf(items: readonly ReadingItem[]): readonly JobItem[] {
  return items.filter((item): item is JobItem => item.kind === 'job');
}

/** The functions of a list of items. */
export function functionsOf(items: readonly ReadingItem[]): readonly FunctionItem[] {
  return items.filter((item): item is FunctionItem => item.kind === 'function');
}

/** Ray's words for a job that is over. */
export function hasEnded(state: string | null): boolean {
  return state === 'SUCCEEDED' || state === 'FAILED' || state === 'STOPPED';
}
