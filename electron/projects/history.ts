import * as Y from 'yjs';
import type { ProjectStore } from '../../shared/project/store.ts';
import { PeerChange } from './peer-change.ts';
import { type BoardSection, entryStrokes, fileStrokes, type Stroke, takeBack } from './stroke.ts';

/** Origin of what the history itself changes: it is no step of its own. */
const historyOrigin = { drawbridge: 'history' } as const;

/** The undo history of a store: steps to take back and to make again. */
export interface History {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** The next change begins a step of its own. */
  readonly stopCapturing: () => void;
  readonly dispose: () => void;
}

/**
 * Keeps what each change by a peer replaced, and puts exactly that back. `Y.UndoManager` cannot be used: it brings
 * deleted characters back as new ones beside where they were, so that a row of undos and redos ends in other bytes
 * than it began with. Changes no longer than `pause` milliseconds apart are one step.
 */
export function createHistory(store: ProjectStore, pause: number): History {
  const undone: Stroke[][] = [];
  const done: Stroke[][] = [];
  const texts = new Map([...store.files].map(([name, text]) => [name, textIn(text)]));
  let strokes: Stroke[] = [];
  let lastChange = Number.NEGATIVE_INFINITY;

  const hearFiles = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    strokes.push(...fileStrokes(store, texts, events));
  };
  const stops = [
    hearEntries(store.positions, 'positions', made => strokes.push(...made)),
    hearEntries(store.items, 'items', made => strokes.push(...made)),
    hearEntries(store.views, 'views', made => strokes.push(...made)),
  ];
  const close = (transaction: Y.Transaction): void => {
    const made = strokes;
    strokes = [];
    if (made.length === 0 || !(transaction.origin instanceof PeerChange)) return;
    undone.length = 0;
    const now = Date.now();
    const step = now - lastChange < pause ? done.at(-1) : undefined;
    if (step) step.push(...made);
    else done.push(made);
    lastChange = now;
  };
  store.files.observeDeep(hearFiles);
  store.doc.on('afterTransaction', close);

  /** Takes steps back until one of them changes something, and keeps what leads forth again. */
  const travel = (from: Stroke[][], to: Stroke[][]): void => {
    lastChange = Number.NEGATIVE_INFINITY;
    for (let step = from.pop(); step; step = from.pop()) {
      const back = step;
      const taken = store.doc.transact(() => takeBack(store, back), historyOrigin);
      if (taken.length === 0) continue;
      to.push(taken);
      return;
    }
  };
  return {
    undo: () => travel(done, undone),
    redo: () => travel(undone, done),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    stopCapturing() {
      lastChange = Number.NEGATIVE_INFINITY;
    },
    dispose() {
      store.files.unobserveDeep(hearFiles);
      for (const stop of stops) stop();
      store.doc.off('afterTransaction', close);
    },
  };
}

function hearEntries<Entry>(
  entries: Y.Map<Entry>,
  section: BoardSection,
  note: (made: readonly Stroke[]) => void,
): () => void {
  const hear = (event: Y.YMapEvent<Entry>): void =>
    note(entryStrokes(section, id => entries.get(id), event.keys));
  entries.observe(hear);
  return () => entries.unobserve(hear);
}

function textIn(value: unknown): string | null {
  return value instanceof Y.Text ? value.toString() : null;
}
