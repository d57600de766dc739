import type { Message } from '../../live/reading.ts';

/** One of Kafka's own messages. */
export function say(key: string, values?: Message['values']): Message {
  return values ? { key: `technologies.kafka.${key}`, values } : { key: `technologies.kafka.${key}` };
}
