import type { Message } from '../../live/reading.ts';

/** One of PostgreSQL's own words. */
export function say(key: string, values?: Message['values']): Message {
  return values ? { key: `technologies.postgres.${key}`, values } : { key: `technologies.postgres.${key}` };
}

/** A time as all languages write it: `12 s`, `3 min`, `2 h`. */
export function lasting(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return seconds < 7_200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
}
