/**
 * Joins two lists by what makes an entry unique: a later entry takes the place of the earlier one with the same key,
 * others are appended (compose-go, `override/uncity.go`).
 */
export function mergeUnique<Item>(
  base: readonly Item[],
  over: readonly Item[],
  keyOf: (item: Item) => string,
  join: (base: Item, over: Item) => Item = (_, later) => later,
): Item[] {
  const merged = new Map<string, Item>();
  for (const item of [...base, ...over]) {
    const key = keyOf(item);
    const before = merged.get(key);
    merged.set(key, before === undefined ? item : join(before, item));
  }
  return [...merged.values()];
}
