import type { ChangeSet, ChangeSpec, Text } from '@codemirror/state';
import { type Extension, Transaction } from '@codemirror/state';
import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type * as Y from 'yjs';
import { fromStore } from './exact-bytes.ts';
import { isHigh, isLow } from './line-ends.ts';

/** Origin of changes typed in the editor; the store tells everybody else about them. */
export const typingOrigin = { drawbridge: 'typing' } as const;

interface Delta {
  readonly insert?: unknown;
  readonly delete?: number;
  readonly retain?: number;
}

/** The editor changes that a change of the shared text asks for. */
export function changesOfDelta(delta: readonly Delta[]): ChangeSpec[] {
  const changes: ChangeSpec[] = [];
  let at = 0;
  for (const part of delta) {
    if (typeof part.insert === 'string') changes.push({ from: at, insert: part.insert });
    else if (part.delete !== undefined) {
      changes.push({ from: at, to: at + part.delete });
      at += part.delete;
    } else at += part.retain ?? 0;
  }
  return changes;
}

/**
 * Writes the editor's changes into the shared text: only what really differs, and never half of a surrogate pair
 * (Yjs would replace the halves by U+FFFD).
 */
export function writeChanges(text: Y.Text, before: Text, changes: ChangeSet, origin: unknown): void {
  const write = (): void => {
    let shift = 0;
    changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
      const change = narrow(before, fromA, toA, inserted.sliceString(0, inserted.length, '\n'));
      if (change.to > change.from) text.delete(change.from + shift, change.to - change.from);
      if (change.insert) text.insert(change.from + shift, change.insert);
      shift += change.insert.length - (change.to - change.from);
    });
  };
  if (text.doc) text.doc.transact(write, origin);
  else write();
}

function narrow(doc: Text, from: number, to: number, insert: string) {
  const removed = doc.sliceString(from, to);
  const limit = Math.min(removed.length, insert.length);
  let start = 0;
  while (start < limit && removed[start] === insert[start]) start++;
  let end = 0;
  while (end < limit - start && removed.at(-1 - end) === insert.at(-1 - end)) end++;
  let change = {
    from: from + start,
    to: to - end,
    insert: insert.slice(start, insert.length - end),
  };
  const lead = doc.sliceString(change.from - 1, change.from);
  if (isHigh(lead) && (isLow(change.insert) || isLow(doc.sliceString(change.from, change.from + 1)))) {
    change = { ...change, from: change.from - 1, insert: lead + change.insert };
  }
  const trail = doc.sliceString(change.to, change.to + 1);
  if (isLow(trail) && (isHigh(change.insert) || isHigh(doc.sliceString(change.to - 1, change.to)))) {
    change = { ...change, to: change.to + 1, insert: change.insert + trail };
  }
  return change;
}

/** What the next change from the store is to do with the cursor. */
export interface Following {
  /** Set by undo and redo: the cursor goes to what comes back; milliseconds of the page's clock until when. */
  until: number;
}

/** Binds an editor to a shared text, both ways; cursor and scroll stay with what they were at. */
export function bindText(text: Y.Text, following: Following): Extension {
  return ViewPlugin.define(view => {
    const observe = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
      if (transaction.origin !== typingOrigin) receive(view, event.delta, following);
    };
    text.observe(observe);
    return {
      update(update: ViewUpdate) {
        for (const transaction of update.transactions) {
          if (transaction.docChanged && !transaction.annotation(fromStore)) {
            writeChanges(text, transaction.startState.doc, transaction.changes, typingOrigin);
          }
        }
      },
      destroy: () => text.unobserve(observe),
    };
  });
}

function receive(view: EditorView, delta: readonly Delta[], following: Following): void {
  const changes = view.state.changes(changesOfDelta(delta));
  if (changes.empty) return;
  const annotations = [fromStore.of(true), Transaction.remote.of(true), Transaction.addToHistory.of(false)];
  if (performance.now() > following.until) {
    view.dispatch({ changes, annotations });
    return;
  }
  following.until = 0;
  let head = view.state.selection.main.head;
  changes.iterChangedRanges((_fromA, _toA, _fromB, toB) => {
    head = toB;
  });
  view.dispatch({
    changes,
    selection: { anchor: head },
    effects: EditorView.scrollIntoView(head, { y: 'nearest', yMargin: 40 }),
    annotations,
  });
}
