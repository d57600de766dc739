import type { Message } from '../../live/reading.ts';

/** A message of MinIO's. */
export function say(key: string, values?: Message['values']): Message {
  return values ? { key: `technologies.minio.${key}`, values } : { key: `technologies.minio.${key}` };
}
