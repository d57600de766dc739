import { type Document, isMap, Parser, type YAMLMap } from 'yaml';
import { pairStart } from '../extent.ts';
import { asNode, isExplicitPair, isMergeKey, keyText, type TreePair } from '../nodes.ts';
import { compose } from '../parse.ts';
import { lineStart } from '../position.ts';
import { readTokens } from '../tokens.ts';
import { keyStart } from './outline.ts';

/** A stretch of whole lines and what stands around it: columns of the map it is in and of the entries. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Column of the key that holds the map; null for the root map. */
  readonly above: number | null;
  readonly column: number;
  /** Column of the key that follows; null at the end of the text. */
  readonly next: number | null;
}

/**
 * Reads the entries of a block map that whole lines of a text say, with offsets into the whole text. A key before and one
 * after stand for what is around it. Null when the lines are no such entries by themselves.
 */
export function parseStretch(stretch: Stretch): { tree: Document.Parsed; pairs: TreePair[] } | null {
  const { text, from, to, above, column, next } = stretch;
  const lines = text.slice(from, to);
  if (next !== null && !lines.endsWith('\n')) return null;
  if (/^(?:---|\.\.\.|%|\ufeff)/m.test(lines)) return null;
  const before = above === null ? '' : `${' '.repeat(above)}_:\n`;
  const after = next === null ? '' : `${' '.repeat(next)}_:\n`;
  const read = readTokens(`${before}${lines}${after}`, from - before.length);
  if (read.kind === 'too-deep') return null;
  const trees = compose(read.tokens, to);
  const tree = trees[0];
  if (!tree || trees.length > 1 || tree.errors.length > 0) return null;
  const pairs = entriesIn(stretch, asNode(tree.contents));
  if (!pairs || pairs.length === 0) return null;
  for (const pair of pairs) {
    const at = pairStart(pair);
    if (!keyText(pair) || isMergeKey(pair) || isExplicitPair(pair)) return null;
    if (at !== keyStart(pair) || at - lineStart(text, at) !== column) return null;
  }
  // What stands before the first entry would belong to the entry above it.
  return lineStart(text, pairStart(pairs[0] as TreePair)) === from ? { tree, pairs } : null;
}

/** The entries themselves, without the keys that stand for what is around; null when these did not keep their places. */
function entriesIn({ above, next, to }: Stretch, root: unknown): TreePair[] | null {
  if (!isMap(root)) return null;
  const outer: TreePair[] = [...root.items];
  const isAfter = (pair: TreePair | undefined) => pair !== undefined && pairStart(pair) >= to;
  if (above === null) {
    if (next === null) return outer;
    return isAfter(outer.pop()) ? outer : null;
  }
  const inner = asNode(outer[0]?.value);
  if (!isMap(inner) || inner.anchor || inner.tag) return null;
  const pairs: TreePair[] = [...(inner as YAMLMap<unknown, unknown>).items];
  if (next === null) return outer.length === 1 ? pairs : null;
  if (next === above) return outer.length === 2 && isAfter(outer[1]) ? pairs : null;
  return outer.length === 1 && isAfter(pairs.pop()) ? pairs : null;
}

/**
 * The pair of a top-level key whose value is a block map: the key is read from its own lines (up to `to`, where the first
 * entry begins), the entries are given. `end` is the offset at which the last entry ends.
 */
export function pairOfEntries(
  header: { readonly text: string; readonly from: number; readonly to: number; readonly column: number },
  entries: readonly TreePair[],
  end: number,
): TreePair {
  const { text, from, to, column } = header;
  const parser = new Parser();
  parser.offset = from;
  const tokens = [...parser.parse(`${text.slice(from, to)}${' '.repeat(column)}_:\n`)];
  const root = asNode(compose(tokens, to)[0]?.contents);
  const pair = isMap(root) ? root.items[0] : undefined;
  const map = asNode(pair?.value);
  if (!pair || !isMap(map)) throw new Error('a section lost its key');
  map.items = [...entries];
  map.range = [map.range?.[0] ?? to, end, end];
  return pair;
}
