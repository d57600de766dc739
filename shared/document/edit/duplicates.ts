import { type Document, isAlias, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { composeEdits } from '../../text/compose-edits.ts';
import { applyEdits, type TextEdit } from '../../text/text-edit.ts';
import type { ComposeDocument, Path } from '../document.ts';
import { isFlow, nodeEnd, nodeStart, pairStart } from '../extent.ts';
import { asNode, isMergeKey, keyText, type TreeNode, type TreePair } from '../nodes.ts';
import { parseDocument } from '../parse.ts';
import { treeIndex } from '../tree-index.ts';
import { deleteEntry } from './delete.ts';
import { type Splice, toEdits } from './splice.ts';

/** A key that one map says several times. */
export interface Duplicate {
  readonly key: string;
  /** Of the map. */
  readonly path: Path;
  readonly isMerge: boolean;
  /** Where the key itself stands that the problem is about. */
  readonly keyFrom: number;
  readonly keyTo: number;
  readonly tree: Document.Parsed;
  readonly map: YAMLMap<unknown, unknown>;
  /** All pairs of that key, in the order of the file. */
  readonly pairs: readonly TreePair[];
}

/** The key that stands a second time at an offset; null where none does. */
export function duplicateAt(document: ComposeDocument, offset: number): Duplicate | null {
  for (const tree of document.trees) {
    const { duplicates, paths } = treeIndex(tree);
    const found = duplicates.find(({ pair }) => pairStart(pair) === offset);
    if (!found || !isMap(found.map)) continue;
    const { key, map, pair } = found;
    const node = asNode(pair.key);
    return {
      key,
      path: paths.get(map) ?? [],
      isMerge: isMergeKey(pair),
      keyFrom: node?.range?.[0] ?? offset,
      keyTo: node?.range?.[1] ?? offset,
      tree,
      map,
      pairs: map.items.filter(one => keyText(one) === key),
    };
  }
  return null;
}

/**
 * Edits that leave one of several equal keys, the first or the last (which counts until then); null where that cannot
 * be done by taking lines away, or where something else uses an anchor of what would go.
 */
export function keepOne(
  document: ComposeDocument,
  duplicate: Duplicate,
  which: 'first' | 'last',
): readonly TextEdit[] | null {
  let edits: readonly TextEdit[] = [];
  let now: ComposeDocument = document;
  let left: Duplicate | null = duplicate;
  while (left && left.pairs.length > 1) {
    const pair = which === 'first' ? left.pairs.at(-1) : left.pairs[0];
    if (!pair) return null;
    const splices = deleteEntry(now, { container: left.map, pair, node: asNode(pair.value) });
    if (typeof splices === 'string') return null;
    const next = toEdits(now.file, splices);
    edits = edits.length === 0 ? next : composeEdits(edits, next);
    const expected: number = left.pairs.length - 1;
    now = parseDocument(document.file, applyEdits(document.text, edits));
    left = again(now, duplicate);
    if (expected > 1 && left?.pairs.length !== expected) return null;
  }
  const broken = now.problems.some(
    ({ code }) => code === 'yaml-unknown-alias' || code === 'yaml-syntax' || code === 'yaml-tab-indent',
  );
  return broken ? null : edits;
}

/** Edits that write several `<<` as one with a list; the first one's values go on counting before the others'. */
export function joinMerges(document: ComposeDocument, { map, pairs }: Duplicate): readonly TextEdit[] | null {
  const { file, text } = document;
  const [first, ...others] = pairs;
  const value = asNode(first?.value);
  const names = pairs.map(pair => aliasesOf(text, asNode(pair.value)));
  if (!value || names.some(one => one === null)) return null;
  const list = `[${names.join(', ')}]`;
  const splices: Splice[] = [{ from: nodeStart(value), to: nodeEnd(text, value), insert: list }];
  for (const pair of others) {
    const gone = deleteEntry(document, { container: map, pair, node: asNode(pair.value) });
    if (typeof gone === 'string') return null;
    splices.push(...gone);
  }
  return toEdits(file, splices);
}

/** What a merge takes, as it stands in a list in brackets; null for anything but aliases. */
function aliasesOf(text: string, node: TreeNode | null): string | null {
  if (isAlias(node)) return `*${node.source}`;
  if (!isSeq(node) || !isFlow(node)) return null;
  const items = node.items.map(item => aliasesOf(text, asNode(item)));
  return items.includes(null) ? null : items.join(', ');
}

function again(document: ComposeDocument, { key, path }: Duplicate): Duplicate | null {
  for (const tree of document.trees) {
    const { duplicates, paths } = treeIndex(tree);
    for (const { map, pair, key: other } of duplicates) {
      const at = paths.get(map);
      if (other === key && at?.length === path.length && at.every((step, index) => step === path[index]))
        return duplicateAt(document, pairStart(pair));
    }
  }
  return null;
}

/** True when two pairs say the same, so that it does not matter which one goes. */
export function saysTheSame(text: string, { pairs }: Duplicate): boolean {
  const values = new Set(
    pairs.map(pair => {
      const node = asNode(pair.value);
      if (node === null) return '';
      return isScalar(node) ? (node.source ?? '') : text.slice(nodeStart(node), nodeEnd(text, node));
    }),
  );
  return values.size === 1;
}
