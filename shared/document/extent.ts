import { isAlias, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { asNode, type TreeNode, type TreePair } from './nodes.ts';

/** Where a node's own text begins, its anchor and tag not included. */
export function nodeStart(node: TreeNode): number {
  return node.range?.[0] ?? 0;
}

/** Where a node's own text ends: after its last real leaf, without the blank lines and comments that follow. */
export function nodeEnd(text: string, node: TreeNode): number {
  if (isScalar(node)) return scalarEnd(text, node);
  if (isAlias(node) || isFlow(node)) return node.range?.[1] ?? 0;
  const last = node.items.at(-1);
  if (isMap(node)) return pairEnd(text, last as TreePair);
  const item = asNode(last);
  return item ? leafEnd(text, item, itemToken(node, node.items.length - 1)) : (node.range?.[1] ?? 0);
}

/** True for a collection in brackets. */
export function isFlow(node: YAMLMap<unknown, unknown> | YAMLSeq<unknown>): boolean {
  return node.srcToken?.type === 'flow-collection' || node.flow === true;
}

/** Where a pair begins: at its `?`, or at the anchor, tag or text of its key. */
export function pairStart(pair: TreePair): number {
  const first = pair.srcToken?.start.find(token =>
    ['explicit-key-ind', 'anchor', 'tag'].includes(token.type),
  );
  const key = asNode(pair.key);
  const keyAt = key ? nodeStart(key) : (pair.srcToken?.sep?.[0]?.offset ?? 0);
  return first ? Math.min(first.offset, keyAt) : keyAt;
}

/** Where a pair ends: after the last real leaf of its value, or after `:` and what marks its empty value. */
export function pairEnd(text: string, pair: TreePair): number {
  const value = asNode(pair.value);
  const empty = emptyValueAt(pair);
  if (!value) return empty;
  if (isScalar(value) && value.type === 'PLAIN' && value.source === '') return empty;
  return nodeEnd(text, value);
}

/** Where the value of a pair that has none would begin: after the `:` and its anchor and tag, before any comment. */
export function emptyValueAt(pair: TreePair): number {
  const sep = pair.srcToken?.sep ?? [];
  let at: number | null = null;
  for (const token of sep) {
    if (token.type === 'map-value-ind' || token.type === 'anchor' || token.type === 'tag') {
      at = token.offset + ('source' in token ? token.source.length : 0);
    }
  }
  if (at !== null) return at;
  const key = asNode(pair.key);
  return key ? (key.range?.[1] ?? 0) : 0;
}

/** The source token of an item of a sequence: `start` holds its dash, anchor and tag. */
export function itemToken(seq: YAMLSeq<unknown>, index: number): ItemToken | null {
  const token = seq.srcToken;
  if (!token) return null;
  if (token.type === 'block-seq') return (token.items[index] as ItemToken | undefined) ?? null;
  if (token.type === 'flow-collection') return (token.items[index] as ItemToken | undefined) ?? null;
  return null;
}

/** What precedes an item or key: tokens with their text. */
export interface ItemToken {
  readonly start: readonly { readonly type: string; readonly offset: number; readonly source: string }[];
}

function leafEnd(text: string, node: TreeNode, token: ItemToken | null): number {
  if (isScalar(node) && node.type === 'PLAIN' && node.source === '' && token) return emptyItemAt(token);
  return nodeEnd(text, node);
}

/** Where the value of an empty sequence item would begin: after its dash, anchor and tag. */
export function emptyItemAt(token: ItemToken): number {
  let at = 0;
  for (const part of token.start) {
    if (part.type === 'seq-item-ind' || part.type === 'anchor' || part.type === 'tag')
      at = part.offset + part.source.length;
  }
  return at;
}

function scalarEnd(text: string, node: TreeNode): number {
  const [from, to] = node.range ?? [0, 0];
  if (!isScalar(node) || (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED')) return to;
  const source = text.slice(from, to);
  // `+` keeps the blank lines that follow: they belong to the value.
  if (/^[|>]\d?\+/.test(source)) return to;
  return from + source.replace(/(?:\r?\n[ \t]*)+$/, '').length;
}

/** True where a value's last line is the body of a block scalar that keeps its final line break (`|`, `>`, not `|-`). */
export function endsInBlockText(text: string, node: TreeNode | null): boolean {
  if (node === null || isAlias(node)) return false;
  if (isScalar(node)) {
    if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') return false;
    return !/^[|>]\d?-/.test(text.slice(nodeStart(node)));
  }
  if (isFlow(node)) return false;
  const last = node.items.at(-1);
  return endsInBlockText(text, asNode(isMap(node) ? (last as TreePair | undefined)?.value : last));
}

/** True for a sequence or map. */
export function isCollection(node: TreeNode | null): node is YAMLMap<unknown, unknown> | YAMLSeq<unknown> {
  return isMap(node) || isSeq(node);
}
