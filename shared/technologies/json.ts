/** An object of parsed JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object, or null. */
export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** The objects of a list; anything else counts as none. */
export function asObjects(value: unknown): readonly JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.map(asObject).filter(item => item !== null);
}

/** A finite number, or null. */
export function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Text, or a number as text, or null. */
export function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

/** The sum of what is known; null when nothing is. */
export function sumKnown(values: readonly unknown[]): number | null {
  const known = values.flatMap(value => asNumber(value) ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
