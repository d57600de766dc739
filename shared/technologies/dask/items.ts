import type { ReadingItem } from '../../live/reading.ts';

/** A worker process as the scheduler lists it. */
export interface WorkerItem extends ReadingItem {
  readonly kind: 'worker';
  readonly name: string;
  /** Name or address the scheduler reaches it by. */
  readonly host: string | null;
  readonly threads: number | null;
  readonly memoryUsedBytes: number | null;
  readonly memoryLimitBytes: number | null;
  /** Tasks it computes or has in line. */
  readonly processing: number | null;
  /** Results it keeps. */
  readonly inMemory: number | null;
  readonly silentSeconds: number | null;
}

/** True for a worker. */
export function isWorker(item: ReadingItem): item is WorkerItem {
  return item.kind === 'worker';
}

/** Part of its memory a worker uses, from 0 to 1; null where it has no limit. */
export function memoryShare({ memoryUsedBytes: used, memoryLimitBytes: limit }: WorkerItem): number | null {
  return used === null || limit === null || limit <= 0 ? null : used / limit;
}
