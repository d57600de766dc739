import * as Y from 'yjs';
import type { BoardItem, BoardView } from '../board/item.ts';
import type { TextEdit } from '../text/text-edit.ts';

/** A position on the canvas, whole numbers, in canvas units. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/**
 * The shared types of a project's store: text files by name relative to the project folder (the Compose file, `.env`,
 * Dockerfiles…), and the board: places of nodes, what is drawn and written on it, saved views.
 */
export interface ProjectStore {
  readonly doc: Y.Doc;
  readonly files: Y.Map<Y.Text>;
  readonly positions: Y.Map<Position>;
  readonly items: Y.Map<BoardItem>;
  readonly views: Y.Map<BoardView>;
}

/** Wraps a Y.Doc as a project store; makes no change to it. */
export function projectStore(doc: Y.Doc): ProjectStore {
  return {
    doc,
    files: doc.getMap<Y.Text>('files'),
    positions: doc.getMap<Position>('positions'),
    items: doc.getMap<BoardItem>('items'),
    views: doc.getMap<BoardView>('views'),
  };
}

/** The exact text of a file of the store, or null when there is no such file. */
export function textOf(store: ProjectStore, file: string): string | null {
  return store.files.get(file)?.toString() ?? null;
}

/** The exact texts of all files of the store. */
export function textsOf(store: ProjectStore): Readonly<Record<string, string>> {
  return Object.fromEntries([...store.files.entries()].map(([file, text]) => [file, text.toString()]));
}

/**
 * Applies text edits (offsets into the text as it is now) and position changes in one transaction. An insertion at 0
 * into a file that is not in the store makes it; other edits of such a file are programmer errors and throw. What is
 * there already is not written again: it would be a step of the history that takes nothing back.
 */
export function changeStore(
  store: ProjectStore,
  change: { edits?: readonly TextEdit[]; positions?: Readonly<Record<string, Position | null>> },
  origin: unknown,
): void {
  store.doc.transact(() => {
    for (const edit of [...(change.edits ?? [])].reverse()) {
      const known = store.files.get(edit.file);
      const text = known ?? (edit.from === 0 && edit.to === 0 ? newFile(store, edit.file) : null);
      if (!text) throw new Error(`no file ${edit.file} in the store`);
      const same = edit.insert.length === edit.to - edit.from;
      if (same && text.toString().slice(edit.from, edit.to) === edit.insert) continue;
      if (edit.to > edit.from) text.delete(edit.from, edit.to - edit.from);
      if (edit.insert) text.insert(edit.from, edit.insert);
    }
    for (const [node, position] of Object.entries(change.positions ?? {})) {
      const before = store.positions.get(node);
      if (position === null) store.positions.delete(node);
      else if (before?.x !== position.x || before.y !== position.y) store.positions.set(node, position);
    }
  }, origin);
}

function newFile(store: ProjectStore, file: string): Y.Text {
  const text = new Y.Text();
  store.files.set(file, text);
  return text;
}
