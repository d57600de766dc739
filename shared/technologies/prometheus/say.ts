import type { Message } from '../../live/reading.ts';

/** A message in Prometheus's words. */
export function say(key: string, values?: Message['values']): Message {
  const full = `technologies.prometheus.${key}`;
  return values ? { key: full, values } : { key: full };
}
