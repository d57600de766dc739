import {
  Annotation,
  type ChangeSpec,
  EditorSelection,
  EditorState,
  type Extension,
  type SelectionRange,
  type Text,
  Transaction,
  type TransactionSpec,
} from '@codemirror/state';
import {
  byteOrderMark,
  firstOffset,
  isHigh,
  isLow,
  lineEndAt,
  splitsLineEnd,
  splitsPair,
  withLineEnd,
} from './line-ends.ts';

/** Marks transactions that bring the store's text into the editor; their bytes are taken as they are. */
export const fromStore = Annotation.define<true>();

interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

interface AdaptedChange {
  readonly original: Change;
  readonly adapted: Change;
  /** What the inserted text becomes; a piece of it from the start becomes a piece of the result. */
  readonly convert: (text: string) => string;
}

/**
 * Makes the document hold exact bytes: it is split at `\n` alone, so `\r` stays in it and offsets are those of the
 * file, and every change of the user is adapted so that no `\r\n`, surrogate pair or byte order mark is torn apart.
 */
export function exactBytes(): Extension {
  return [EditorState.lineSeparator.of('\n'), EditorState.transactionFilter.of(filter)];
}

/**
 * Adapts one change: typing at the end of a line goes before its `\r`, a line end is deleted whole, new lines end like
 * their neighbours, half a character is never left over, the byte order mark stays first.
 */
export function adaptChange(doc: Text, change: Change): AdaptedChange {
  const end = lineEndAt(doc, change.from);
  const first = firstOffset(doc);
  let from = Math.max(change.from, first);
  let to = Math.max(change.to, first);
  let source = change.insert;

  if (from === to) {
    if (splitsLineEnd(doc, from)) from = to = from - 1;
    else if (splitsPair(doc, from)) from = to = from + 1;
    if (splitsLineEnd(doc, change.to) && source.endsWith('\r')) source = source.slice(0, -1);
  } else {
    if (splitsLineEnd(doc, from)) from -= 1;
    else if (splitsPair(doc, from) && !isLow(source || doc.sliceString(to, to + 1))) from -= 1;
    if (splitsLineEnd(doc, to)) {
      if (source === '' && to - from === 1) to += 1;
      else {
        to -= 1;
        if (source.endsWith('\r')) source = source.slice(0, -1);
      }
    } else if (splitsPair(doc, to) && !isHigh(source || doc.sliceString(from - 1, from))) to += 1;
  }
  const convert = (text: string): string => withLineEnd(text.replaceAll(byteOrderMark, ''), end);
  return { original: change, adapted: { from, to: Math.max(from, to), insert: convert(source) }, convert };
}

/** The nearest offset where the cursor may stand. */
export function settleOffset(doc: Text, offset: number): number {
  if (splitsLineEnd(doc, offset) || splitsPair(doc, offset)) return offset - 1;
  return Math.max(offset, firstOffset(doc));
}

function filter(transaction: Transaction): Transaction | readonly TransactionSpec[] {
  if (transaction.docChanged && !transaction.annotation(fromStore)) return adapt(transaction);
  const settled = settle(transaction.newDoc, transaction.newSelection);
  return settled ? [transaction, { selection: settled, sequential: true }] : transaction;
}

function adapt(transaction: Transaction): Transaction | readonly TransactionSpec[] {
  const doc = transaction.startState.doc;
  const changes: AdaptedChange[] = [];
  let behind = 0;
  transaction.changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    const insert = inserted.sliceString(0, inserted.length, '\n');
    const change = adaptChange(doc, { from, to, insert });
    const { adapted } = change;
    const start = Math.max(adapted.from, behind);
    behind = Math.max(start, adapted.to);
    changes.push({ ...change, adapted: { from: start, to: behind, insert: adapted.insert } });
  });
  const same = changes.every(
    ({ original, adapted }) =>
      original.from === adapted.from && original.to === adapted.to && original.insert === adapted.insert,
  );
  if (same) {
    const settled = settle(transaction.newDoc, transaction.newSelection);
    return settled ? [transaction, { selection: settled, sequential: true }] : transaction;
  }
  return [rebuild(transaction, changes)];
}

function rebuild(transaction: Transaction, changes: readonly AdaptedChange[]): TransactionSpec {
  const specs: ChangeSpec[] = changes.map(change => change.adapted);
  const set = transaction.startState.changes(specs);
  const doc = set.apply(transaction.startState.doc);
  const carry = (offset: number): number => settleOffset(doc, carryOffset(changes, offset, doc.length));
  const selection = EditorSelection.create(
    transaction.newSelection.ranges.map(range => moved(range, carry)),
    transaction.newSelection.mainIndex,
  );
  const event = transaction.annotation(Transaction.userEvent);
  return {
    changes: set,
    selection,
    effects: transaction.effects,
    scrollIntoView: transaction.scrollIntoView,
    ...(event === undefined ? {} : { userEvent: event }),
  };
}

/** Where an offset of the document after the original changes lies after the adapted ones. */
function carryOffset(changes: readonly AdaptedChange[], offset: number, length: number): number {
  let shift = 0;
  let adaptedShift = 0;
  for (const { original, adapted, convert } of changes) {
    const start = original.from + shift;
    if (offset < start) break;
    if (offset <= start + original.insert.length) {
      const piece = convert(original.insert.slice(0, offset - start)).length;
      return adapted.from + adaptedShift + Math.min(piece, adapted.insert.length);
    }
    shift += original.insert.length - (original.to - original.from);
    adaptedShift += adapted.insert.length - (adapted.to - adapted.from);
  }
  return Math.max(0, Math.min(length, offset - shift + adaptedShift));
}

function settle(doc: Text, selection: EditorSelection): EditorSelection | null {
  const ranges = selection.ranges.map(range => moved(range, offset => settleOffset(doc, offset)));
  const same = ranges.every((range, index) => {
    const before = selection.ranges[index];
    return before?.anchor === range.anchor && before.head === range.head;
  });
  return same ? null : EditorSelection.create(ranges, selection.mainIndex);
}

function moved(range: SelectionRange, how: (offset: number) => number): SelectionRange {
  const head = how(range.head);
  return range.empty
    ? EditorSelection.cursor(head, range.assoc, undefined, range.goalColumn)
    : EditorSelection.range(how(range.anchor), head, range.goalColumn);
}
