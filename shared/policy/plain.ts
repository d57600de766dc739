/** A map as Docker's resolved model prints it. */
export type PlainMap = Readonly<Record<string, unknown>>;

/** The value as a map; an empty one for anything else. */
export function asMap(value: unknown): PlainMap {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as PlainMap) : {};
}

/** The value as a list: a list as it is, nothing as an empty one, a single value as a list of one. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The value as text; an empty one for what is no scalar. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** True for a switch that is on, however it is written. */
export function isOn(value: unknown): boolean {
  return value === true || /^(?:true|yes|on|1)$/i.test(asText(value));
}

/** A list of `key=value` words, or a map, as pairs. */
export function asPairs(value: unknown): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) {
    return value.map(asText).map(entry => {
      const at = entry.search(/[=:]/);
      return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
    });
  }
  return Object.entries(asMap(value)).map(([key, inner]) => [key, asText(inner)]);
}
