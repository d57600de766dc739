import type { Message } from '../../live/reading.ts';

/** A message of Spark's part of the catalogue. */
export function say(key: string, values?: Message['values']): Message {
  return values === undefined
    ? { key: `technologies.spark.${key}` }
    : { key: `technologies.spark.${key}`, values };
}

/** Part of a whole from 0 to 1, null when either is unknown. */
export function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : Math.min(1, part / whole);
}

/** A time of day in UTC, as Spark's own pages write it: `10:04:59 UTC`. */
export function clock(at: number): string {
  return `${new Date(at).toISOString().slice(11, 19)} UTC`;
}
