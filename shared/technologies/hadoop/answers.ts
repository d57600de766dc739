import { asObject, asObjects, type JsonObject } from '../json.ts';

/** The one bean of an answer of `/jmx`; null when there is none. */
export function beanOf(answer: unknown): JsonObject | null {
  return asObjects(asObject(answer)?.['beans'])[0] ?? null;
}

/** JSON that a bean carries as text, parsed; null when it is none. */
export function insideOf(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
