import { type Document, isMap, isScalar, type YAMLMap } from 'yaml';
import type { ComposeDocument, Path } from '../document.ts';
import { isFlow, nodeStart, pairStart } from '../extent.ts';
import {
  asNode,
  isExplicitPair,
  isMergeKey,
  keyText,
  ownPairs,
  type TreeNode,
  type TreePair,
} from '../nodes.ts';
import { lineStart } from '../position.ts';
import { treeIndex } from '../tree-index.ts';

/** Whole lines of the text that say one entry, up to the next one's first line. */
export interface Slice {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly pair: TreePair;
}

/** A top-level entry; of a block map also its entries (`services`), each a slice of its own. */
export interface Section extends Slice {
  /** Null for what is only ever read as a whole. */
  readonly entries: readonly Slice[] | null;
  /** The column of the entries' keys. */
  readonly column: number;
}

/** An anchor that slices may use: where its value stands. */
export interface Anchor {
  readonly path: Path;
  readonly from: number;
  /** Number of nodes of the value with its aliases written out. */
  readonly size: number;
}

/** A document in slices that can be read one by one. */
export interface Outline {
  readonly column: number;
  readonly sections: readonly Section[];
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** Number of nodes with aliases written out, or more. */
  readonly size: number;
}

const outlines = new WeakMap<ComposeDocument, Outline | null>();

/** The outline of a document; null where slices cannot stand for themselves (several documents, problems, flow maps). */
export function outlineOf(document: ComposeDocument): Outline | null {
  const known = outlines.get(document);
  if (known !== undefined) return known;
  const outline = draw(document);
  outlines.set(document, outline);
  return outline;
}

/** Gives a document that was put together from slices its outline. */
export function keepOutline(document: ComposeDocument, outline: Outline): void {
  outlines.set(document, outline);
}

function draw(document: ComposeDocument): Outline | null {
  const { text } = document;
  const tree = document.trees[0];
  if (!tree || document.trees.length > 1 || document.within) return null;
  if (!document.parses || document.problems.length > 0) return null;
  const root = asNode(tree.contents);
  const column = isMap(root) ? blockColumn(text, root) : null;
  if (!isMap(root) || column === null || root.anchor || root.tag) return null;
  // Directives and the marks of a document's begin and end; one `---` before everything is in nobody's way.
  const first = root.items[0];
  if (/^(?:%|\.\.\.)/m.test(text) || (first && /^---/m.test(text.slice(pairStart(first))))) return null;
  const anchors = anchorsOf(tree);
  if (!anchors) return null;
  const sections = sectionsOf(text, slicesOf(text, root.items, text.length));
  return { column, sections, anchors, size: treeIndex(tree).expandedSize };
}

/** The entries of a block map as slices; the last one ends at `to`. */
export function slicesOf(text: string, pairs: readonly TreePair[], to: number): Slice[] {
  const starts = pairs.map(pair => lineStart(text, pairStart(pair)));
  return pairs.map((pair, at) => ({
    name: keyText(pair) ?? '',
    from: starts[at] as number,
    to: starts[at + 1] ?? to,
    pair,
  }));
}

/** Top-level slices with the entries of each that is a plain block map. */
export function sectionsOf(text: string, slices: readonly Slice[]): Section[] {
  return slices.map(slice => {
    const value = asNode(slice.pair.value);
    const column = isMap(value) ? blockColumn(text, value) : null;
    const plain = isMap(value) && column !== null && !value.anchor && !value.tag;
    const entries = plain ? slicesOf(text, value.items, slice.to) : null;
    const below = entries?.[0] && entries[0].from > slice.from;
    return { ...slice, entries: below ? entries : null, column: column ?? 0 };
  });
}

/** The column of a block map's keys when each stands first on a line of its own; null for any other map. */
export function blockColumn(text: string, map: YAMLMap<unknown, unknown>): number | null {
  if (isFlow(map) || map.items.length === 0) return null;
  let column: number | null = null;
  for (const pair of map.items) {
    if (!keyText(pair) || isMergeKey(pair) || isExplicitPair(pair)) return null;
    const at = pairStart(pair);
    if (at !== keyStart(pair)) return null;
    const start = lineStart(text, at);
    if (column !== null && at - start !== column) return null;
    column = at - start;
    if (text.slice(start, at).trim() !== '' || text.charCodeAt(start) === 0xfeff) return null;
  }
  return column;
}

/** Where the text of a pair's key begins: an anchor or a tag may stand in front of it. */
export function keyStart(pair: TreePair): number {
  const key = asNode(pair.key);
  return key ? nodeStart(key) : -1;
}

function anchorsOf(tree: Document.Parsed): Map<string, Anchor> | null {
  const found = new Map<string, Anchor>();
  for (const { name, node, path, size } of treeIndex(tree).anchored.values()) {
    // Of an anchor that is said twice it depends on the place which one counts.
    if (found.has(name) || nodeAt(tree.contents, path) !== node) return null;
    found.set(name, { path, from: node.range?.[0] ?? 0, size });
  }
  return found;
}

/** The node at a path as written: own keys, no aliases. */
export function nodeAt(root: unknown, path: Path): TreeNode | null {
  let node = asNode(root);
  for (const step of path) {
    if (isMap(node)) node = asNode(ownPairs(node).get(String(step))?.value);
    else if (node && 'items' in node && typeof step === 'number') node = asNode(node.items[step]);
    else return null;
    if (isScalar(node) && step !== path.at(-1)) return null;
  }
  return node;
}
