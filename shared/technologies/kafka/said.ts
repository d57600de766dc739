import type { FoundOffset } from './wire/list-offsets.ts';
import type { LogSize } from './wire/log-sizes.ts';
import type { Metadata } from './wire/metadata.ts';

/** What one broker said of itself and its cluster; null for what it did not answer. */
export interface Said {
  /** When, in milliseconds since the epoch. */
  readonly at: number;
  readonly metadata: Metadata;
  /** Of the partitions that it leads: the next offset and the first that is kept. */
  readonly ends: readonly EndOffset[];
  readonly starts: readonly FoundOffset[];
  /** The consumer groups that it coordinates. */
  readonly groups: readonly SaidGroup[] | null;
  readonly sizes: readonly LogSize[] | null;
}

/** The next offset of a partition, and how fast it grows; null until it was asked twice. */
export interface EndOffset extends FoundOffset {
  readonly perSecond: number | null;
}

/** A consumer group. */
export interface SaidGroup {
  readonly id: string;
  /** Null for a group whose members speak a newer protocol than we ask in. */
  readonly state: string | null;
  readonly members: number | null;
  readonly clients: readonly string[];
  /** Up to where it has read. */
  readonly committed: readonly FoundOffset[] | null;
}
