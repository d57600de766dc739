import { type Document, isAlias, isMap, isSeq, type YAMLMap } from 'yaml';
import { asNode, isMergeKey, keyText, ownPairs, type TreeNode, type TreePair } from './nodes.ts';
import { follow } from './tree-index.ts';

/** A pair that a map has, by itself (`via` null) or from the anchor `via` through its merge key. */
export interface MergedPair {
  readonly pair: TreePair;
  readonly key: string;
  readonly via: string | null;
  /** The map in which the pair is written. */
  readonly owner: YAMLMap<unknown, unknown>;
}

const known = new WeakMap<YAMLMap<unknown, unknown>, readonly MergedPair[]>();

/**
 * The pairs that a map inherits through `<<`, own keys left out. Of a list of merges the earlier one wins
 * (YAML merge key draft); a map written in place under `<<` counts as the map's own.
 */
export function mergedPairs(tree: Document.Parsed, map: YAMLMap<unknown, unknown>): readonly MergedPair[] {
  const before = known.get(map);
  if (before) return before;
  const found: MergedPair[] = [];
  const taken = new Set(ownPairs(map).keys());
  collect(tree, map, null, taken, found, new Set([map]));
  known.set(map, found);
  return found;
}

/** The pairs that a map would inherit if it had no keys of its own. */
export function inheritable(tree: Document.Parsed, map: YAMLMap<unknown, unknown>): readonly MergedPair[] {
  const found: MergedPair[] = [];
  collect(tree, map, null, new Set(), found, new Set([map]));
  return found;
}

/** The nodes a map merges, in order of precedence, as written. */
export function mergeSources(map: YAMLMap<unknown, unknown>): TreeNode[] {
  return map.items.filter(isMergeKey).flatMap(pair => {
    const value = asNode(pair.value);
    if (value === null) return [];
    return isSeq(value) ? value.items.flatMap(item => asNode(item) ?? []) : [value];
  });
}

function collect(
  tree: Document.Parsed,
  map: YAMLMap<unknown, unknown>,
  via: string | null,
  taken: Set<string>,
  found: MergedPair[],
  open: Set<unknown>,
): void {
  for (const source of mergeSources(map)) {
    const target = follow(tree, source);
    const from = isAlias(source) ? source.source : via;
    const parts = isSeq(target) ? target.items.map(item => follow(tree, asNode(item))) : [target];
    for (const part of parts) {
      if (!isMap(part) || open.has(part)) continue;
      open.add(part);
      for (const pair of part.items) {
        const key = keyText(pair);
        if (key === null || isMergeKey(pair) || taken.has(key)) continue;
        taken.add(key);
        found.push({ pair: ownPairs(part).get(key) ?? pair, key, via: from, owner: part });
      }
      collect(tree, part, from, taken, found, open);
      open.delete(part);
    }
  }
}
