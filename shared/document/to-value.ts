import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { ComposeDocument, Path, Value } from './document.ts';
import { entries, lookup } from './lookup.ts';
import { mergedPairs } from './merge.ts';
import { asNode, ownPairs, type TreeNode } from './nodes.ts';
import { readScalar } from './read-scalar.ts';
import { follow } from './tree-index.ts';

/**
 * The value at a path as plain data, aliases and merges written out, scalars as Docker reads them; undefined when there
 * is nothing. Maps have no prototype, so that a key `__proto__` is a key like any other. Shared parts are shared objects.
 */
export function toValue(document: ComposeDocument, path: Path = []): Value | undefined {
  if (path.length === 0 && document.trees.length > 1) {
    const joined: Record<string, Value> = Object.create(null);
    for (const entry of entries(document, []))
      joined[String(entry.path[0])] = toValue(document, entry.path) ?? null;
    return joined;
  }
  const located = lookup(document, path);
  if (!located) return undefined;
  const tree = treeOf(document, located.target);
  return tree ? nodeValue(tree, located.target) : null;
}

/** A node of a tree as plain data. */
export function nodeValue(tree: Document.Parsed, root: TreeNode | null): Value {
  const made = new Map<TreeNode, Value>();
  const read = (written: TreeNode | null): Value => {
    const node = follow(tree, written);
    if (node === null || isAlias(node)) return null;
    if (isScalar(node)) return readScalar(node);
    const before = made.get(node);
    if (before !== undefined) return before;
    if (isSeq(node)) {
      const list: Value[] = [];
      made.set(node, list);
      for (const item of node.items) list.push(read(asNode(item)));
      return list;
    }
    const map: Record<string, Value> = Object.create(null);
    made.set(node, map);
    if (!isMap(node)) return map;
    for (const [key, pair] of ownPairs(node)) map[key] = read(asNode(pair.value));
    for (const { key, pair } of mergedPairs(tree, node)) map[key] = read(asNode(pair.value));
    return map;
  };
  return read(root);
}

function treeOf(document: ComposeDocument, node: TreeNode | null): Document.Parsed | null {
  if (node === null || document.trees.length === 1) return document.trees[0] ?? null;
  const at = node.range?.[0] ?? 0;
  return document.trees.find(tree => tree.range[0] <= at && at <= tree.range[2]) ?? null;
}
