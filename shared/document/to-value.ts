import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { tagsOf } from './compose-tags.ts';
import type { ComposeDocument, Path, Value } from './document.ts';
import { joinValues } from './join-values.ts';
import { lookup } from './lookup.ts';
import { mergedPairs } from './merge.ts';
import { asNode, ownPairs, type TreeNode } from './nodes.ts';
import { readScalar } from './read-scalar.ts';
import { follow } from './tree-index.ts';
import { yamlDocuments } from './yaml-documents.ts';

/**
 * The value at a path as plain data, aliases and merges written out, scalars as Docker reads them; undefined when there
 * is nothing. Maps have no prototype, so that a key `__proto__` is a key like any other. Shared parts are shared objects.
 * Several documents of a file are joined as Compose joins them.
 */
export function toValue(document: ComposeDocument, path: Path = []): Value | undefined {
  const values = yamlDocuments(document).flatMap(part => {
    const located = lookup(part, path);
    const [tree] = part.trees;
    return located && tree ? [{ value: nodeValue(tree, located.target), tagAt: tagsOf(part) }] : [];
  });
  const [first, ...later] = values;
  return later.reduce<Value | undefined>(
    (joined, { value, tagAt }) => joinValues(joined, value, path, tagAt),
    first?.value,
  );
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
