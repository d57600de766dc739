import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { lateName } from './slices/late-pair.ts';

/** A node of a syntax tree; null where nothing is written (`key:` in a flow map, `? key`). */
export type TreeNode = Alias | Scalar | YAMLMap<unknown, unknown> | YAMLSeq<unknown>;

/** A pair of a map as the parser made it. */
export type TreePair = Pair<unknown, unknown>;

/** The node, or null where the parser found none. */
export function asNode(value: unknown): TreeNode | null {
  return isAlias(value) || isScalar(value) || isMap(value) || isSeq(value) ? (value as TreeNode) : null;
}

/** The text of a pair's key as Docker reads it; null for keys that are no scalars. */
export function keyText(pair: TreePair): string | null {
  const late = lateName(pair);
  if (late !== null) return late;
  return isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value ?? '')) : null;
}

/** True for a merge key: a plain `<<`. A quoted one is an ordinary key (Docker refuses it). */
export function isMergeKey(pair: TreePair): boolean {
  if (lateName(pair) !== null) return false;
  return isScalar(pair.key) && pair.key.source === '<<' && pair.key.type === 'PLAIN' && !pair.key.tag;
}

/** True for a pair written with `? key`. */
export function isExplicitPair(pair: TreePair): boolean {
  if (lateName(pair) !== null) return false;
  return pair.srcToken?.start.some(token => token.type === 'explicit-key-ind') ?? false;
}

const indexes = new WeakMap<object, Map<string, TreePair>>();

/** A map's own pairs by key; of duplicate keys the last one. The merge key is not among them. */
export function ownPairs(map: YAMLMap<unknown, unknown>): ReadonlyMap<string, TreePair> {
  const known = indexes.get(map);
  if (known) return known;
  const index = new Map<string, TreePair>();
  for (const pair of map.items) {
    const key = keyText(pair);
    if (key !== null && !isMergeKey(pair)) index.set(key, pair);
  }
  indexes.set(map, index);
  return index;
}

/** True when a node is a scalar that says null: `~`, `null` or nothing. */
export function isNullScalar(node: TreeNode | null): boolean {
  if (node === null) return true;
  return isScalar(node) && node.type === 'PLAIN' && /^(?:~|null|Null|NULL|)$/.test(node.source ?? '');
}

/** A node's own anchor. */
export function anchorOf(node: TreeNode | null): string | null {
  return node && !isAlias(node) ? (node.anchor ?? null) : null;
}

/** The tag written on a node, standard ones left out by the parser's own reading included. */
export function tagOf(node: TreeNode | null): string | null {
  return node && !isAlias(node) ? ((node as Node & { tag?: string }).tag ?? null) : null;
}
