import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Range } from '../text/text-edit.ts';
import type { ComposeDocument, Inheritance, Path } from './document.ts';
import { emptyItemAt, emptyValueAt, itemToken, nodeEnd, nodeStart, pairEnd, pairStart } from './extent.ts';
import { type MergedPair, mergedPairs } from './merge.ts';
import { asNode, isNullScalar, ownPairs, type TreeNode, tagOf } from './nodes.ts';
import { follow, textOfScalar, treeIndex } from './tree-index.ts';

/** How a value is written. */
export type Shape = 'scalar' | 'list' | 'map' | 'null' | 'alias';

/** A value of the file: where it is said and how. */
export interface Located {
  readonly path: Path;
  readonly keyRange: Range | null;
  /** The value's own text, without the blank lines and comments after it. Of an empty value: a point after its `:`. */
  readonly range: Range;
  /** The value as written. */
  readonly source: string;
  readonly shape: Shape;
  readonly node: TreeNode | null;
  /** The node with its alias followed: what the value is. The same as `node` where there is no alias. */
  readonly target: TreeNode | null;
  /** The shape of `target`. */
  readonly targetShape: Exclude<Shape, 'alias'>;
  /** From which anchor the value comes when it is not written here: by a merge above it, or by being an alias itself. */
  readonly inherited: Inheritance | null;
}

/**
 * The value at a path, aliases and merge keys followed; own keys win over merged ones, later documents over earlier ones.
 * Where several documents of a file say one list, its items are counted through all of them.
 */
export function lookup(document: ComposeDocument, path: Path): Located | null {
  for (let at = document.trees.length - 1; at >= 0; at -= 1) {
    const found = lookupIn(document, document.trees[at] as Document.Parsed, path);
    if (found) return found;
  }
  return null;
}

/** The children of the map or list at a path: own ones in written order, then inherited ones. Empty for anything else. */
export function entries(document: ComposeDocument, path: Path): Located[] {
  const found = new Map<string | number, Located>();
  for (const tree of document.trees) {
    const parent = lookupIn(document, tree, path);
    if (!parent) continue;
    // Documents are joined as Compose joins files: lists are appended, of a map's keys the later value counts.
    if (isTagged(parent.node) || (parent.targetShape === 'list' && isReplacedWhole(path))) found.clear();
    for (const child of childrenOf(document, tree, parent))
      found.set(child.path.at(-1) as string | number, child);
  }
  return [...found.values()];
}

/** What `!reset` and `!override` mark does away with what stands before. */
function isTagged(node: TreeNode | null): boolean {
  const tag = tagOf(node);
  return tag === '!reset' || tag === '!override';
}

/** Lists of which the later one counts alone (compose-go, `override/merge.go`). */
export function isReplacedWhole(path: Path): boolean {
  const key = path.at(-1);
  return key === 'command' || key === 'entrypoint' || (key === 'test' && path.at(-2) === 'healthcheck');
}

/** How many items of the list at a path the documents before a tree say. */
export function itemsBefore(document: ComposeDocument, tree: Document.Parsed, path: Path): number {
  const { trees } = document;
  if (trees[0] === tree || path.some(step => typeof step === 'number')) return 0;
  return trees.slice(0, trees.indexOf(tree)).reduce((count, earlier) => {
    const target = lookupIn(document, earlier, path)?.target;
    return count + (isSeq(target) ? target.items.length : 0);
  }, 0);
}

/** A scalar as Docker sees it: for plain scalars the written source, for quoted and block ones what they mean. Null for no scalar. */
export function scalarText(located: Located): string | null {
  return isScalar(located.target) ? textOfScalar(located.target) : null;
}

function lookupIn(document: ComposeDocument, tree: Document.Parsed, path: Path): Located | null {
  const root = asNode(tree.contents);
  const start = root ? nodeStart(root) : 0;
  const end = root ? nodeEnd(document.text, root) : start;
  let at = located(document, tree, {
    path: [],
    node: root,
    keyRange: null,
    from: start,
    to: end,
    inherited: null,
  });
  for (const step of path) {
    const next = childAt(document, tree, at, step);
    if (!next) return null;
    at = next;
  }
  return at;
}

function childAt(
  document: ComposeDocument,
  tree: Document.Parsed,
  parent: Located,
  step: string | number,
): Located | null {
  const { target } = parent;
  if (isMap(target)) {
    const key = String(step);
    const own = ownPairs(target).get(key);
    if (own) return ofPair(document, tree, parent, step, { pair: own, key, via: null, owner: target });
    const merged = mergedPairs(tree, target).find(entry => entry.key === key);
    return merged ? ofPair(document, tree, parent, step, merged) : null;
  }
  if (!isSeq(target) || typeof step !== 'number') return null;
  const before = itemsBefore(document, tree, parent.path);
  return step >= before && step < before + target.items.length
    ? ofItem(document, tree, parent, step - before, before)
    : null;
}

function childrenOf(document: ComposeDocument, tree: Document.Parsed, parent: Located): Located[] {
  const { target } = parent;
  if (isSeq(target)) {
    const before = itemsBefore(document, tree, parent.path);
    return target.items.flatMap((_, at) => ofItem(document, tree, parent, at, before) ?? []);
  }
  if (!isMap(target)) return [];
  const own = [...ownPairs(target)].map(([key, pair]) =>
    ofPair(document, tree, parent, key, { pair, key, via: null, owner: target }),
  );
  return [
    ...own,
    ...mergedPairs(tree, target).map(entry => ofPair(document, tree, parent, entry.key, entry)),
  ];
}

function ofPair(
  document: ComposeDocument,
  tree: Document.Parsed,
  parent: Located,
  step: string | number,
  entry: MergedPair,
): Located {
  const { file, text } = document;
  const { pair } = entry;
  const node = asNode(pair.value);
  const key = asNode(pair.key);
  const empty = node === null || (isScalar(node) && node.source === '' && node.type === 'PLAIN');
  const from = empty ? emptyValueAt(pair) : nodeStart(node);
  const to = empty ? from : nodeEnd(text, node);
  const inherited = entry.via
    ? { anchor: entry.via, range: { file, from: pairStart(pair), to: pairEnd(text, pair) } }
    : parent.inherited && {
        anchor: parent.inherited.anchor,
        range: { file, from: pairStart(pair), to: pairEnd(text, pair) },
      };
  const keyRange = key?.range ? { file, from: key.range[0], to: key.range[1] } : null;
  return located(document, tree, { path: [...parent.path, step], node, keyRange, from, to, inherited });
}

function ofItem(
  document: ComposeDocument,
  tree: Document.Parsed,
  parent: Located,
  index: number,
  before: number,
): Located | null {
  const { file, text } = document;
  if (!isSeq(parent.target)) return null;
  const node = asNode(parent.target.items[index]);
  const token = itemToken(parent.target, index);
  const empty = node === null || (isScalar(node) && node.source === '' && node.type === 'PLAIN');
  const from = empty ? (token ? emptyItemAt(token) : 0) : nodeStart(node);
  const to = empty ? from : nodeEnd(text, node);
  const inherited = parent.inherited && { anchor: parent.inherited.anchor, range: { file, from, to } };
  return located(document, tree, {
    path: [...parent.path, before + index],
    node,
    keyRange: null,
    from,
    to,
    inherited,
  });
}

function located(
  document: ComposeDocument,
  tree: Document.Parsed,
  place: {
    path: Path;
    node: TreeNode | null;
    keyRange: Range | null;
    from: number;
    to: number;
    inherited: Inheritance | null;
  },
): Located {
  const { file, text } = document;
  const { path, node, keyRange, from, to } = place;
  const target = follow(tree, node);
  const targetShape = shapeOf(target);
  let inherited = place.inherited;
  if (isAlias(node) && target) {
    const name = treeIndex(tree).targets.get(node)?.name ?? node.source;
    inherited = { anchor: name, range: { file, from: nodeStart(target), to: nodeEnd(text, target) } };
  }
  return {
    path,
    keyRange,
    range: { file, from, to },
    source: text.slice(from, to),
    shape: isAlias(node) ? 'alias' : targetShape,
    node,
    target,
    targetShape,
    inherited,
  };
}

function shapeOf(node: TreeNode | null): Exclude<Shape, 'alias'> {
  if (isMap(node)) return 'map';
  if (isSeq(node)) return 'list';
  return isNullScalar(node) ? 'null' : 'scalar';
}

/** The key of a located value as text; null for list items and the root. */
export function keyOf(located: Located): string | null {
  const key = located.path.at(-1);
  return typeof key === 'string' ? key : null;
}
