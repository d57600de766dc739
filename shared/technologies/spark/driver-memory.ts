import type { CacheItem, DetailItem, JobItem, QueryItem, StageItem, StreamItem } from './detail-items.ts';
import type { SparkItem } from './items.ts';

/** What a container that drives jobs has told so far, so that nothing is asked twice that does not change. */
export interface DriverMemory {
  /** Readings so far: what costs is asked in some of them only. */
  readonly round: number;
  /** Ports on which an application's page answered last time. */
  readonly live: readonly number[];
  /** By application, of those that answered last time. */
  readonly known: Readonly<Record<string, Known>>;
}

/** What is known of one application. */
export interface Known {
  /** The newest ones. */
  readonly jobs: readonly JobItem[];
  /** By `stage.attempt`. */
  readonly stages: Readonly<Record<string, StageItem>>;
  /** Parents of each stage, by job. */
  readonly parents: Readonly<Record<string, StageParents>>;
  /** The newest ones. */
  readonly queries: readonly QueryItem[];
  /** How many queries the page lists. */
  readonly queryCount: number;
  readonly caches: readonly CacheItem[];
  readonly streams: readonly StreamItem[];
  /** All that is to say of an application that has ended, once everything was asked (history server). */
  readonly final: readonly (SparkItem | DetailItem)[] | null;
}

/** Stages by number, each with those whose output it reads. */
export type StageParents = Readonly<Record<string, readonly number[]>>;

/** Nothing has been told yet. */
export const nothingKnown: Known = {
  jobs: [],
  stages: {},
  parents: {},
  queries: [],
  queryCount: 0,
  caches: [],
  streams: [],
  final: null,
};

const noMemory: DriverMemory = { round: 0, live: [], known: {} };

/** The memory of the last reading; none before the first. */
export function driverMemory(previous: unknown): DriverMemory {
  return typeof previous === 'object' && previous !== null && 'known' in previous && 'round' in previous
    ? (previous as DriverMemory)
    : noMemory;
}

/** True in every `step`th reading, beginning with the one of number `first`. */
export function isTurn(memory: DriverMemory, step: number, first = 0): boolean {
  return memory.round % step === first;
}
