import * as Y from 'yjs';
import type { ProjectStore } from '../../shared/project/store.ts';

/** The parts of the board that the history covers. */
export type BoardSection = 'positions' | 'items' | 'views';

/** One thing that a change did to the store: at a place of a text, to a whole file, or to an entry of the board. */
export type Stroke =
  | {
      readonly kind: 'text';
      readonly file: string;
      readonly at: number;
      readonly removed: string;
      readonly inserted: string;
      /** The length of the text after the stroke, in UTF-16 units. */
      readonly length: number;
    }
  | {
      readonly kind: 'file';
      readonly file: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly kind: 'entry';
      readonly section: BoardSection;
      readonly id: string;
      readonly before: unknown;
      readonly after: unknown;
    };

/** The strokes in files that a transaction's events tell of; `texts` are the texts before, and are brought up to date. */
export function fileStrokes(
  store: ProjectStore,
  texts: Map<string, string | null>,
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
): Stroke[] {
  const strokes: Stroke[] = [];
  for (const event of events) {
    if (event.target === store.files) {
      for (const file of event.keys.keys()) {
        const [before, after] = [texts.get(file) ?? null, textOf(store.files.get(file))];
        texts.set(file, after);
        if (before !== after) strokes.push({ kind: 'file', file, before, after });
      }
    } else if (event instanceof Y.YTextEvent && typeof event.path[0] === 'string') {
      const [file] = event.path;
      const before = texts.get(file) ?? '';
      const after = event.target.toString();
      texts.set(file, after);
      strokes.push(...textStrokes(file, before, after, event.delta));
    }
  }
  return strokes;
}

/** The strokes on a section of the board that a transaction's event tells of. */
export function entryStrokes(
  section: BoardSection,
  now: (id: string) => unknown,
  changed: ReadonlyMap<string, { readonly oldValue: unknown }>,
): Stroke[] {
  return [...changed].flatMap(([id, { oldValue: before }]) => {
    const after = now(id);
    const plain = !(before instanceof Y.AbstractType) && !(after instanceof Y.AbstractType);
    return plain && !same(before, after) ? [{ kind: 'entry' as const, section, id, before, after }] : [];
  });
}

/**
 * Undoes strokes, the last one first, and gives the strokes that this made. What somebody else has changed meanwhile
 * stays as it is.
 */
export function takeBack(store: ProjectStore, strokes: readonly Stroke[]): Stroke[] {
  const made: Stroke[] = [];
  for (const stroke of [...strokes].reverse()) {
    const back = reversed(stroke);
    if (perform(store, back)) made.push(back);
  }
  return made;
}

function reversed(stroke: Stroke): Stroke {
  switch (stroke.kind) {
    case 'text': {
      const { removed, inserted } = stroke;
      const length = stroke.length - inserted.length + removed.length;
      return { ...stroke, removed: inserted, inserted: removed, length };
    }
    case 'file': {
      const { kind, file, before, after } = stroke;
      return { kind, file, before: after, after: before };
    }
    case 'entry':
      return { ...stroke, before: stroke.after, after: stroke.before };
  }
}

/** Does a stroke where the store is as the stroke found it; false where it is not. */
function perform(store: ProjectStore, stroke: Stroke): boolean {
  switch (stroke.kind) {
    case 'text': {
      const { file, at, removed, inserted, length } = stroke;
      const text: unknown = store.files.get(file);
      if (!(text instanceof Y.Text) || text.length - removed.length + inserted.length !== length)
        return false;
      if (removed !== '' && text.toString().slice(at, at + removed.length) !== removed) return false;
      if (removed !== '') text.delete(at, removed.length);
      if (inserted !== '') text.insert(at, inserted);
      return true;
    }
    case 'file': {
      const { file, before, after } = stroke;
      if (textOf(store.files.get(file)) !== before) return false;
      if (after === null) store.files.delete(file);
      else store.files.set(file, new Y.Text(after));
      return true;
    }
    case 'entry': {
      const entries = store.doc.getMap(stroke.section);
      if (!same(entries.get(stroke.id), stroke.before)) return false;
      if (stroke.after === undefined) entries.delete(stroke.id);
      else entries.set(stroke.id, stroke.after);
      return true;
    }
  }
}

function textStrokes(file: string, before: string, after: string, delta: Y.YTextEvent['delta']): Stroke[] {
  const strokes: Stroke[] = [];
  let [read, at, length] = [0, 0, before.length];
  for (const { retain = 0, delete: deleted = 0, insert = '' } of delta) {
    read += retain;
    at += retain;
    if (typeof insert !== 'string') continue;
    if (deleted === 0 && insert === '') continue;
    const removed = before.slice(read, read + deleted);
    read += deleted;
    length += insert.length - deleted;
    strokes.push({ kind: 'text', file, at, removed, inserted: insert, length });
    at += insert.length;
  }
  return length === after.length ? strokes : [wholly(file, before, after)];
}

/** For a text that holds more than text: all of it at once. */
function wholly(file: string, before: string, after: string): Stroke {
  return { kind: 'text', file, at: 0, removed: before, inserted: after, length: after.length };
}

function textOf(value: unknown): string | null {
  return value instanceof Y.Text ? value.toString() : null;
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
