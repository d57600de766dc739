import type { Message } from '../../live/reading.ts';

/** A message in Jupyter's words. */
export function say(key: string, values?: Message['values']): Message {
  const full = `technologies.jupyter.${key}`;
  return values ? { key: full, values } : { key: full };
}
