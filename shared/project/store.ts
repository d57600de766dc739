import type * as Y from 'yjs';
import type { TextEdit } from '../text/text-edit.ts';

/** A position on the canvas, whole numbers, in canvas units. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** The shared types of a project's store: text files by name relative to the project folder, and the board. */
export interface ProjectStore {
  readonly doc: Y.Doc;
  readonly files: Y.Map<Y.Text>;
  readonly positions: Y.Map<Position>;
}

/** Wraps a Y.Doc as a project store; makes no change to it. */
export function projectStore(doc: Y.Doc): ProjectStore {
  return { doc, files: doc.getMap<Y.Text>('files'), positions: doc.getMap<Position>('positions') };
}

/** The exact text of a file of the store, or null when there is no such file. */
export function textOf(store: ProjectStore, file: string): string | null {
  return store.files.get(file)?.toString() ?? null;
}

/**
 * Applies text edits (offsets into the text as it is now) and position changes in one transaction.
 * Edits of files that are not in the store are programmer errors and throw.
 */
export function changeStore(
  store: ProjectStore,
  change: { edits?: readonly TextEdit[]; positions?: Readonly<Record<string, Position | null>> },
  origin: unknown,
): void {
  store.doc.transact(() => {
    for (const edit of [...(change.edits ?? [])].reverse()) {
      const text = store.files.get(edit.file);
      if (!text) throw new Error(`no file ${edit.file} in the store`);
      if (edit.to > edit.from) text.delete(edit.from, edit.to - edit.from);
      if (edit.insert) text.insert(edit.from, edit.insert);
    }
    for (const [node, position] of Object.entries(change.positions ?? {})) {
      if (position === null) store.positions.delete(node);
      else store.positions.set(node, position);
    }
  }, origin);
}
