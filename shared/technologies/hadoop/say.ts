import type { Message } from '../../live/reading.ts';

/** A message of Hadoop's. */
export function say(key: string, values?: Message['values']): Message {
  return values ? { key: `technologies.hadoop.${key}`, values } : { key: `technologies.hadoop.${key}` };
}
