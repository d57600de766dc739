import { asText } from '../json.ts';

/** Spark's time of day (`2026-03-01T10:00:00.000GMT`) in milliseconds since the epoch, or null. */
export function asTime(value: unknown): number | null {
  const time = Date.parse((asText(value) ?? '').replace(/GMT$/, 'Z'));
  return Number.isNaN(time) || time <= 0 ? null : time;
}
