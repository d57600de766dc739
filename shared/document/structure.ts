import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { mapOffset, type TextEdit } from '../text/text-edit.ts';
import type { ComposeDocument } from './document.ts';
import { emptyItemAt, emptyValueAt, isFlow, itemToken, nodeEnd, nodeStart } from './extent.ts';
import { anchorOf, asNode, type TreeNode, type TreePair, tagOf } from './nodes.ts';
import { textOfScalar } from './tree-index.ts';

/** A key, scalar or alias of the file: where it stands, what it reads as, and the key or dash it stands under. */
export interface Leaf {
  readonly from: number;
  readonly to: number;
  readonly reads: string;
  readonly under: number;
}

/**
 * True when edits changed nothing but what they touch: every key and value outside of them reads as before and stands
 * under the same key or dash, and everything new lies inside what they inserted. With `only`, these entries are looked at.
 */
export function keepsTheRest(
  before: ComposeDocument,
  after: ComposeDocument,
  edits: readonly TextEdit[],
  only: { readonly before: readonly TreePair[]; readonly after: readonly TreePair[] } | null = null,
): boolean {
  const now = new Map(leaves(after, only?.after).map(leaf => [key(leaf.from, leaf.to), leaf]));
  const inserted = insertedRanges(edits);
  const touchedEnds = new Set<number>();
  for (const leaf of leaves(before, only?.before)) {
    // Nothing was written there: what takes its place is checked as something new.
    const wasNothing = leaf.from === leaf.to;
    const point = mapOffset(edits, leaf.from, -1);
    if (isTouched(leaf, edits) || (wasNothing && !now.has(key(point, point)))) {
      touchedEnds.add(mapOffset(edits, leaf.to, 1));
      continue;
    }
    const from = wasNothing ? point : mapOffset(edits, leaf.from, 1);
    const to = from + (leaf.to - leaf.from);
    const found = now.get(key(from, to));
    if (!found || found.reads !== leaf.reads) return false;
    if (
      found.under !== -1 &&
      leaf.under !== -1 &&
      found.under !== mapOffset(edits, leaf.under, underSide(edits, leaf.under))
    )
      return false;
    now.delete(key(from, to));
  }
  for (const leaf of now.values()) {
    const range = inserted.find(one => leaf.from <= one.to && leaf.to >= one.from);
    if (!range) return false;
    const isNew = leaf.from >= range.from && leaf.to > leaf.from && !touchedEnds.has(leaf.to);
    if (isNew && swallows(after.text, leaf, inserted)) return false;
  }
  return true;
}

/** True when a new leaf reaches over text that was there before; a comment behind a block's header may stay. */
function swallows(text: string, leaf: Leaf, inserted: readonly { from: number; to: number }[]): boolean {
  let at = leaf.from;
  for (const range of [...inserted.filter(one => one.to > leaf.from), { from: leaf.to, to: leaf.to }]) {
    if (range.from > leaf.to) break;
    const old = text.slice(at, Math.max(at, range.from)).trim();
    if (old !== '' && (!old.startsWith('#') || old.includes('\n'))) return true;
    at = Math.max(at, range.to);
  }
  return text.slice(at, leaf.to).trim() !== '';
}

/** A key whose text is replaced keeps its place at the start of the replacement; one behind an insertion moves on. */
function underSide(edits: readonly TextEdit[], offset: number): -1 | 1 {
  return edits.some(edit => edit.from <= offset && offset < edit.to) ? -1 : 1;
}

function key(from: number, to: number): string {
  return `${from}-${to}`;
}

/** True when edits replace a leaf or a part of it. */
export function isTouched(leaf: Leaf, edits: readonly TextEdit[]): boolean {
  if (leaf.from === leaf.to) return edits.some(edit => edit.from <= leaf.from && leaf.to <= edit.to);
  return edits.some(edit => edit.from < leaf.to && edit.to > leaf.from);
}

function insertedRanges(edits: readonly TextEdit[]): { from: number; to: number }[] {
  let shift = 0;
  return edits.map(edit => {
    const from = edit.from + shift;
    shift += edit.insert.length - (edit.to - edit.from);
    return { from, to: from + edit.insert.length };
  });
}

/** Every key, scalar and alias of a document, or of some of its entries. */
export function leaves(document: ComposeDocument, only?: readonly TreePair[]): Leaf[] {
  const found: Leaf[] = [];
  const { text } = document;
  const visit = (node: TreeNode | null, under: number, emptyAt: number): void => {
    const props = `${anchorOf(node) ?? ''} ${tagOf(node) ?? ''}`;
    if (node === null || (isScalar(node) && node.type === 'PLAIN' && node.source === '')) {
      found.push({ from: emptyAt, to: emptyAt, reads: `null ${props}`, under });
    } else if (isAlias(node)) {
      found.push({ from: nodeStart(node), to: nodeEnd(text, node), reads: `*${node.source}`, under });
    } else if (isScalar(node)) {
      found.push({
        from: nodeStart(node),
        to: nodeEnd(text, node),
        reads: `${node.type} ${props} ${textOfScalar(node)}`,
        under,
      });
    } else if (isMap(node)) {
      for (const pair of node.items) visitPair(pair, under);
    } else if (isSeq(node)) {
      node.items.forEach((item, at) => {
        const token = itemToken(node, at);
        const dash = token?.start.find(one => one.type === 'seq-item-ind')?.offset;
        visit(asNode(item), isFlow(node) ? -1 : (dash ?? -1), token ? emptyItemAt(token) : under);
      });
    }
  };
  const visitPair = (pair: TreePair, under: number): void => {
    const name = asNode(pair.key);
    visit(name, under, under);
    visit(asNode(pair.value), name ? nodeStart(name) : under, emptyValueAt(pair));
  };
  if (only) for (const pair of only) visitPair(pair, -1);
  else for (const tree of document.trees) visit(asNode(tree.contents), -1, tree.range[0]);
  return found;
}
