import { type Document, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ComposeDocument } from './document.ts';
import { isCollection, isFlow, nodeStart, pairStart } from './extent.ts';
import { asNode, isMergeKey, type TreeNode } from './nodes.ts';
import { columnAt, lineEnd, lineStart } from './position.ts';
import { isPlainSafe, type QuoteStyle } from './scalar.ts';
import { textOfScalar } from './tree-index.ts';

/** How the neighbours of new text are written. */
export interface Style {
  /** Columns a nested map stands deeper than its key. */
  readonly step: number;
  /** Columns a list's dash stands deeper than its key; 0 for lists at their key's column. */
  readonly dashOffset: number;
  /** A list's dash with the blanks after it. */
  readonly dash: string;
  readonly newline: string;
  /** How strings among the direct neighbours are written. */
  readonly quotes: QuoteStyle;
  readonly quoteChar: 'single' | 'double';
  readonly keyQuotes: QuoteStyle;
  readonly json: boolean;
  /** A blank inside the brackets of flow collections. */
  readonly flowPadding: string;
}

interface Habits {
  readonly step: number;
  readonly dashOffset: number;
  readonly dash: string;
  readonly quoteChar: 'single' | 'double';
  readonly json: boolean;
  readonly flowPadding: string;
}

/** Habits are those of the beginning of a file: so many nodes are looked at, a few dozen services. */
const countedNodes = 1000;
/** Of the neighbours in one map or list so many are looked at. */
const countedItems = 100;

/** The line break of the line at an offset, of the line before it, or `\n` in a text that has none. */
export function newlineAt(text: string, offset: number): string {
  const next = text.indexOf('\n', offset);
  const at = next === -1 ? text.lastIndexOf('\n', offset) : next;
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** The style for new text inside a container, or as the value beside a container's other values. */
export function styleAt(
  document: ComposeDocument,
  tree: Document.Parsed,
  container: TreeNode | null,
  offset: number,
): Style {
  const habits = habitsOf(document, tree);
  const local = isMap(container) ? localLists(document.text, container) : null;
  const step = isMap(container) ? (localStep(document.text, container) ?? habits.step) : habits.step;
  const values = isCollection(container) ? valuesOf(container) : [];
  return {
    ...habits,
    step,
    dashOffset: local?.dashOffset ?? Math.min(habits.dashOffset, step),
    dash: isSeq(container) ? (dashOf(document.text, container) ?? habits.dash) : (local?.dash ?? habits.dash),
    newline: newlineAt(document.text, offset),
    quotes: quoteHabit(values),
    quoteChar: quoteChar(values) ?? habits.quoteChar,
    keyQuotes: isMap(container)
      ? quoteHabit(container.items.filter(p => !isMergeKey(p)).flatMap(pair => asNode(pair.key) ?? []))
      : 'plain',
  };
}

/** The column at which a block map's keys stand. */
export function mapColumn(text: string, map: YAMLMap<unknown, unknown>): number {
  const first = map.items[0];
  return first ? columnAt(text, pairStart(first)) : 0;
}

/** The column at which a block list's dashes stand. */
export function dashColumn(text: string, seq: YAMLSeq<unknown>): number {
  return columnAt(text, dashAt(seq) ?? nodeStart(seq));
}

function dashAt(seq: YAMLSeq<unknown>): number | null {
  if (seq.srcToken?.type !== 'block-seq') return null;
  return seq.srcToken.items[0]?.start.find(token => token.type === 'seq-item-ind')?.offset ?? null;
}

function dashOf(text: string, seq: YAMLSeq<unknown>): string | null {
  const at = dashAt(seq);
  if (at === null) return null;
  const match = /^-( *)[^\s#]/.exec(text.slice(at, lineEnd(text, at)));
  return match ? `-${match[1]}` : null;
}

const known = new WeakMap<Document.Parsed, Habits>();
const origins = new WeakMap<Document.Parsed, { document: ComposeDocument; tree: Document.Parsed }>();

/** New text in `after` is written as it is usual in `before`, of which it is a later step: nothing is counted again. */
export function keepHabits(before: ComposeDocument, after: ComposeDocument): void {
  after.trees.forEach((tree, at) => {
    const origin = before.trees[at];
    if (origin) origins.set(tree, origins.get(origin) ?? { document: before, tree: origin });
  });
}

function habitsOf(document: ComposeDocument, tree: Document.Parsed): Habits {
  const before = known.get(tree);
  if (before) return before;
  const origin = origins.get(tree);
  if (origin) return habitsOf(origin.document, origin.tree);
  const { text } = document;
  const steps = new Map<number, number>();
  const dashes = new Map<number, number>();
  const gaps = new Map<string, number>();
  const chars = new Map<'single' | 'double', number>();
  const paddings = new Map<string, number>();
  let left = countedNodes;
  const visit = (node: TreeNode | null): void => {
    if (left-- <= 0) return;
    if (isScalar(node)) {
      if (node.type === 'QUOTE_DOUBLE') count(chars, 'double');
      if (node.type === 'QUOTE_SINGLE') count(chars, 'single');
    }
    if (!isCollection(node)) return;
    if (isFlow(node)) {
      if (node.items.length > 0) count(paddings, text[nodeStart(node) + 1] === ' ' ? ' ' : '');
    } else if (isSeq(node)) {
      const dash = dashOf(text, node);
      if (dash) count(gaps, dash);
    }
    if (isMap(node)) {
      const column = isFlow(node) ? null : mapColumn(text, node);
      for (const pair of node.items) {
        // What is not looked at is not even parsed.
        if (left <= 0) break;
        const value = asNode(pair.value);
        if (column !== null && isMap(value) && !isFlow(value)) count(steps, mapColumn(text, value) - column);
        if (column !== null && isSeq(value) && !isFlow(value))
          count(dashes, dashColumn(text, value) - column);
        visit(asNode(pair.key));
        visit(value);
      }
    } else {
      for (const item of node.items) visit(asNode(item));
    }
  };
  const root = asNode(tree.contents);
  visit(root);
  const step = most(steps) ?? 2;
  const json =
    isMap(root) &&
    isFlow(root) &&
    (root.items.length === 0 ||
      root.items.every(pair => isScalar(pair.key) && pair.key.type === 'QUOTE_DOUBLE'));
  const habits = {
    step,
    dashOffset: most(dashes) ?? step,
    dash: most(gaps) ?? '- ',
    quoteChar: most(chars) ?? 'double',
    json,
    flowPadding: most(paddings) ?? '',
  } as const;
  known.set(tree, habits);
  return habits;
}

function localStep(text: string, map: YAMLMap<unknown, unknown>): number | null {
  if (isFlow(map)) return null;
  const steps = new Map<number, number>();
  const column = mapColumn(text, map);
  for (const { value } of map.items.slice(0, countedItems)) {
    const node = asNode(value);
    if (isMap(node) && !isFlow(node)) count(steps, mapColumn(text, node) - column);
  }
  return most(steps);
}

function localLists(
  text: string,
  map: YAMLMap<unknown, unknown>,
): { dashOffset: number; dash: string | null } | null {
  if (isFlow(map)) return null;
  const offsets = new Map<number, number>();
  let dash: string | null = null;
  const column = mapColumn(text, map);
  for (const { value } of map.items.slice(0, countedItems)) {
    const node = asNode(value);
    if (!isSeq(node) || isFlow(node)) continue;
    count(offsets, dashColumn(text, node) - column);
    dash = dash ?? dashOf(text, node);
  }
  const dashOffset = most(offsets);
  return dashOffset === null ? null : { dashOffset, dash };
}

function valuesOf(container: YAMLMap<unknown, unknown> | YAMLSeq<unknown>): TreeNode[] {
  const values = isMap(container)
    ? container.items.slice(0, countedItems).map(pair => pair.value)
    : container.items.slice(0, countedItems);
  return values.flatMap(value => asNode(value) ?? []);
}

/** Quotes where neighbours have them without need; else none. */
function quoteHabit(nodes: readonly TreeNode[]): QuoteStyle {
  const habits = new Map<QuoteStyle, number>();
  for (const node of nodes) {
    if (!isScalar(node) || !isPlainSafe(textOfScalar(node))) continue;
    if (node.type === 'QUOTE_DOUBLE') count(habits, 'double');
    if (node.type === 'QUOTE_SINGLE') count(habits, 'single');
    if (node.type === 'PLAIN') count(habits, 'plain');
  }
  return most(habits) ?? 'plain';
}

function quoteChar(nodes: readonly TreeNode[]): 'single' | 'double' | null {
  const chars = new Map<'single' | 'double', number>();
  for (const node of nodes) {
    if (isScalar(node) && node.type === 'QUOTE_DOUBLE') count(chars, 'double');
    if (isScalar(node) && node.type === 'QUOTE_SINGLE') count(chars, 'single');
  }
  return most(chars);
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function most<K>(counts: ReadonlyMap<K, number>): K | null {
  let best: K | null = null;
  for (const [key, times] of counts) if (best === null || times > (counts.get(best) ?? 0)) best = key;
  return best;
}

/** True when blank lines stand between the entries around an offset: a new entry then gets one too. */
export function hasBlankBefore(text: string, offset: number): boolean {
  const start = lineStart(text, offset);
  if (start === 0) return false;
  return text.slice(lineStart(text, start - 1), start).trim() === '';
}
