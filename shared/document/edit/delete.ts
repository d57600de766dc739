import type { ComposeDocument } from '../document.ts';
import { endsInBlockText, isFlow, itemToken, nodeEnd, nodeStart, pairEnd, pairStart } from '../extent.ts';
import { asNode, type TreeNode } from '../nodes.ts';
import { lineEnd, lineStart, nextLine } from '../position.ts';
import { dashColumn, mapColumn } from '../style.ts';
import { flowEnds } from './insert.ts';
import { ownedEnd, startsLine } from './lines.ts';
import { isEmpty, type Splices } from './slot.ts';
import type { Step } from './trace.ts';

/**
 * Deletes a pair or list item with its own lines: the comment behind it and comments indented deeper below it go with it,
 * comments above it stay. Of blank lines on both sides one side goes.
 */
export function deleteEntry(document: ComposeDocument, step: Step): Splices {
  const { text } = document;
  const index = step.pair ? step.container.items.indexOf(step.pair) : step.index;
  if (isFlow(step.container)) return deleteFromFlow(text, step, index);
  const from = startOf(step, index);
  if (from === null) return 'unsupported';
  if (!startsLine(text, from)) return deleteCompact(text, step, index, from);
  const column = step.pair ? mapColumn(text, step.container) : dashColumn(text, step.container);
  const end = endOf(text, step, from);
  const owned = ownedEnd(text, end, column);
  const to = owned > 0 && owned === end && text[end - 1] === '\n' ? end : nextLine(text, owned);
  const start = lineStart(text, from);
  const isLast = index === step.container.items.length - 1;
  const blankBelow = text.slice(to, lineEnd(text, to)).trim() === '';
  const cutFrom = isLast || blankBelow ? blanksAbove(text, start, endBefore(text, step, index)) : start;
  // A file without a final newline keeps being one, unless the line break belongs to a block of text.
  const isBare = to === text.length && text[text.length - 1] !== '\n' && cutFrom > 0;
  if (isBare && !endsInBlockText(text, valueBefore(step, index))) {
    return [{ from: cutFrom - (text[cutFrom - 2] === '\r' ? 2 : 1), to, insert: '' }];
  }
  return [{ from: cutFrom, to, insert: '' }];
}

function startOf(step: Step, index: number): number | null {
  if (step.pair) return pairStart(step.pair);
  return itemToken(step.container, index)?.start.find(token => token.type === 'seq-item-ind')?.offset ?? null;
}

function endOf(text: string, step: Step, from: number): number {
  if (step.pair) return pairEnd(text, step.pair);
  return step.node === null || isEmpty(step.node) ? from + 1 : nodeEnd(text, step.node);
}

/** The first pair of a map in a list stands behind the dash: the next pair moves up to it. */
function deleteCompact(text: string, step: Step, index: number, from: number): Splices {
  const next = step.pair ? step.container.items[index + 1] : undefined;
  if (!step.pair || !next) return 'unsupported';
  const to = pairStart(next);
  const end = pairEnd(text, step.pair);
  const between = text.slice(nextLine(text, end), lineStart(text, to));
  return between.includes('#') ? 'unsupported' : [{ from, to, insert: '' }];
}

function valueBefore(step: Step, index: number): TreeNode | null {
  return asNode(step.pair ? step.container.items[index - 1]?.value : step.container.items[index - 1]);
}

/** Where the entry before ends: blank lines that a `|+` block keeps are its own. */
function endBefore(text: string, step: Step, index: number): number {
  if (step.pair) {
    const before = step.container.items[index - 1];
    return before ? pairEnd(text, before) : 0;
  }
  const before = asNode(step.container.items[index - 1]);
  return before ? nodeEnd(text, before) : 0;
}

function blanksAbove(text: string, start: number, limit: number): number {
  let from = start;
  while (from > limit) {
    const before = lineStart(text, from - 1);
    if (text.slice(before, from).trim() !== '' || before === 0) break;
    from = before;
  }
  return from;
}

function deleteFromFlow(text: string, step: Step, index: number): Splices {
  const ends = flowEnds(text, step.container);
  const entry = ends[index];
  if (!entry || ends.length !== step.container.items.length) return 'unsupported';
  const before = ends[index - 1];
  const after = ends[index + 1];
  const open = nodeStart(step.container);
  const close = nodeEnd(text, step.container) - 1;
  if (!before && !after) {
    const rest = text.slice(open + 1, entry.from) + text.slice(entry.to, close);
    return rest.replace(',', '').trim() === '' ? [{ from: open + 1, to: close, insert: '' }] : 'unsupported';
  }
  const comma = /^\s*,/.exec(text.slice(entry.to, close));
  const entryEnd = entry.to + (comma ? comma[0].length : 0);
  const ownLines = startsLine(text, entry.from) && /^[ \t]*(?:#[^\n]*)?\r?\n/.test(text.slice(entryEnd));
  if (ownLines) {
    const lines = { from: lineStart(text, entry.from), to: nextLine(text, entryEnd), insert: '' };
    // The last entry goes without a comma of its own: the one before it then ends the list and loses its comma too.
    if (after || comma || !before) return [lines];
    const at = text.indexOf(',', before.to);
    return at === -1 || at >= entry.from ? 'unsupported' : [{ from: at, to: at + 1, insert: '' }, lines];
  }
  if (after) return [{ from: entry.from, to: after.from, insert: '' }];
  return [{ from: (before ?? entry).to, to: entry.to, insert: '' }];
}

/** True when a map or list would be empty without one of its entries. */
export function isOnlyEntry(step: Step): boolean {
  return step.container.items.length === 1;
}
