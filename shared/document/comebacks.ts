import { type Document, isMap } from 'yaml';
import type { Range, TextEdit } from '../text/text-edit.ts';
import type { ComposeDocument, Path } from './document.ts';
import { nodeEnd, nodeStart, pairEnd, pairStart } from './extent.ts';
import { type Located, lookup } from './lookup.ts';
import { inheritable } from './merge.ts';
import { asNode, isMergeKey, ownPairs, type TreeNode } from './nodes.ts';
import { follow, treeIndex } from './tree-index.ts';

/** A value that a merge brings, and that an own key hides. */
export interface HiddenValue {
  readonly anchor: string;
  /** The value as written in the shared block. */
  readonly source: string;
  /** The pair in the shared block. */
  readonly range: Range;
}

/** What would be inherited at a path if the own key there were gone; null where nothing would, or where the key is not own. */
export function hiddenAt(document: ComposeDocument, path: Path): HiddenValue | null {
  const key = path.at(-1);
  const own = lookup(document, path);
  if (typeof key !== 'string' || !own || !own.keyRange) return null;
  for (const tree of document.trees) {
    const map = mapAt(tree, path.slice(0, -1));
    if (!map || !isMap(map) || !map.items.some(isMergeKey) || !ownPairs(map).has(key)) continue;
    const merged = inheritable(tree, map).find(one => one.key === key && one.via !== null);
    if (!merged) continue;
    const { pair } = merged;
    const node = asNode(pair.value);
    const { file, text } = document;
    return {
      anchor: merged.via ?? '',
      source: node ? text.slice(nodeStart(node), nodeEnd(text, node)) : '',
      range: { file, from: pairStart(pair), to: pairEnd(text, pair) },
    };
  }
  return null;
}

/** The values that are inherited again after edits took away the own keys that hid them. */
export function comebacks(
  before: ComposeDocument,
  edits: readonly TextEdit[],
  after: ComposeDocument,
): readonly Located[] {
  const cuts = edits.filter(edit => edit.file === before.file && edit.to > edit.from);
  if (cuts.length === 0) return [];
  const found = before.trees.flatMap(tree =>
    [...treeIndex(tree).paths].flatMap(([map, path]) => {
      if (!isMap(map) || !map.items.some(isMergeKey)) return [];
      return [...ownPairs(map)].flatMap(([key, pair]) => {
        const at = pairStart(pair);
        if (!cuts.some(cut => cut.from <= at && at < cut.to)) return [];
        const now = lookup(after, [...path, key]);
        return now?.inherited ? [now] : [];
      });
    }),
  );
  const isBelow = (one: Located, other: Located) =>
    one.path.length > other.path.length && other.path.every((key, at) => key === one.path[at]);
  return found.filter(one => !found.some(other => isBelow(one, other)));
}

function mapAt(tree: Document.Parsed, path: Path): TreeNode | null {
  let node = follow(tree, asNode(tree.contents));
  for (const key of path) {
    if (!isMap(node)) return null;
    const pair = ownPairs(node).get(String(key));
    if (!pair) return null;
    node = asNode(pair.value);
  }
  return node;
}
