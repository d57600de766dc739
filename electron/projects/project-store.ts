import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { changeStore, type ProjectStore, projectStore } from '../../shared/project/store.ts';
import { failing } from '../failure.ts';
import type { Peer } from '../rpc/peer.ts';
import { type BoardContent, contentIn, emptyContent, putContent } from './board-content.ts';
import { createHistory } from './history.ts';
import { PeerChange } from './peer-change.ts';
import { textDifference } from './text-difference.ts';

/** Typing that pauses no longer than this stays one undo step, in milliseconds. */
const typingPause = 500;

/** The one store of an open project with its one undo history. */
export interface EngineStore {
  readonly store: ProjectStore;
  /** The Compose file's text. */
  readonly text: () => string;
  /** The text of a file, or null when the store has none of this name. */
  readonly fileText: (name: string) => string | null;
  readonly fileNames: () => readonly string[];
  readonly board: () => BoardContent;
  /** The whole store as a Yjs update in base64. */
  readonly state: () => string;
  /**
   * Applies a peer's Yjs update (base64). Fails with `bad-update` and changes nothing when it is none; fails with
   * `file-not-allowed` when it made files that are none of the project's, and takes those out again.
   */
  readonly update: (update: string, kind: 'command' | 'typing', peer: Peer) => void;
  /** Makes a file's text this text, by the smallest change, as one undo step. */
  readonly replaceText: (name: string, text: string) => void;
  /** Takes in a file that was found on the disk, outside the undo history. */
  readonly adopt: (name: string, text: string) => void;
  /** Makes the board this one, outside the undo history. */
  readonly replaceBoard: (content: BoardContent) => void;
  /** Makes the files and the board these, as one undo step. */
  readonly become: (texts: Readonly<Record<string, string>>, board: BoardContent) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Hears every update with the peer that made it (null: undo, redo, the disk). Returns the end. */
  readonly onUpdate: (listener: (update: string, from: Peer | null) => void) => () => void;
  readonly dispose: () => void;
}

/** What a store is made of. */
export interface StoreSeed {
  /** Name of the Compose file. */
  readonly file: string;
  /** Texts by name, the Compose file's among them. */
  readonly texts: Readonly<Record<string, string>>;
  readonly board?: BoardContent;
  /** Whether the store may hold a file of this name; without it only the seed's. */
  readonly mayHold?: (name: string) => boolean;
}

/** Makes a store seeded with the files and the board; the seed is no undo step. */
export function createEngineStore(seed: StoreSeed): EngineStore {
  const { file } = seed;
  const mayHold = seed.mayHold ?? (name => Object.hasOwn(seed.texts, name));
  const store = projectStore(new Y.Doc());
  store.doc.transact(() => {
    for (const [name, text] of Object.entries(seed.texts)) store.files.set(name, new Y.Text(text));
    putContent(store, seed.board ?? emptyContent);
  });
  const history = createHistory(store, typingPause);
  const asOneStep = (change: () => void): void => {
    history.stopCapturing();
    change();
    history.stopCapturing();
  };
  const texts = new Map<string, string>();
  store.files.observeDeep(() => texts.clear());
  const fileText = (name: string): string | null => {
    const found: unknown = store.files.get(name);
    if (!(found instanceof Y.Text)) return null;
    const text = texts.get(name) ?? found.toString();
    texts.set(name, text);
    return text;
  };
  const changedNames = new Set<string>();
  store.files.observe(event => {
    for (const name of event.keysChanged) if (name !== null) changedNames.add(name);
  });
  /** Takes out what a peer must not put in; `before` is the Compose file's text, which never goes. Gives the refused names. */
  const guarded = (before: string, change: () => void): readonly string[] => {
    changedNames.clear();
    change();
    const names = [...changedNames];
    const strange = names.filter(
      name => store.files.has(name) && (!mayHold(name) || fileText(name) === null),
    );
    const lost = names.includes(file) && fileText(file) === null;
    if (strange.length === 0 && !lost) return [];
    store.doc.transact(() => {
      for (const name of strange) store.files.delete(name);
      if (lost) store.files.set(file, new Y.Text(before));
    });
    return [...strange, ...(lost ? [file] : [])];
  };
  const text = (): string => fileText(file) ?? '';
  const travel = (step: () => unknown): void => {
    asOneStep(() => void guarded(text(), () => void step()));
  };
  return {
    store,
    text,
    fileText,
    fileNames: () => [...store.files.keys()].filter(name => fileText(name) !== null),
    board: () => contentIn(store),
    state: () => toBase64(Y.encodeStateAsUpdate(store.doc)),
    update(update, kind, peer) {
      const bytes = readUpdate(update);
      let refused: readonly string[] = [];
      const apply = (): void => {
        refused = guarded(text(), () => Y.applyUpdate(store.doc, bytes, new PeerChange(peer)));
      };
      if (kind === 'command') asOneStep(apply);
      else apply();
      const [name] = refused;
      if (name !== undefined) throw failing('projects', 'file-not-allowed', { name: name.slice(0, 100) });
    },
    replaceText(name, next) {
      const edits = textDifference(name, fileText(name) ?? '', next);
      if (edits.length > 0) asOneStep(() => changeStore(store, { edits }, new PeerChange(null)));
    },
    adopt(name, found) {
      store.doc.transact(() => store.files.set(name, new Y.Text(found)));
    },
    replaceBoard(content) {
      store.doc.transact(() => putContent(store, content));
    },
    become(texts, content) {
      asOneStep(() =>
        store.doc.transact(() => {
          for (const name of store.files.keys()) {
            if (name !== file && !Object.hasOwn(texts, name)) store.files.delete(name);
          }
          for (const [name, next] of Object.entries(texts)) {
            const now = fileText(name);
            if (now === null) store.files.set(name, new Y.Text(next));
            else changeStore(store, { edits: textDifference(name, now, next) }, null);
          }
          putContent(store, content);
        }, new PeerChange(null)),
      );
    },
    undo: () => travel(() => history.undo()),
    redo: () => travel(() => history.redo()),
    canUndo: () => history.canUndo(),
    canRedo: () => history.canRedo(),
    onUpdate(listener) {
      const hear = (update: Uint8Array, origin: unknown): void =>
        listener(toBase64(update), origin instanceof PeerChange ? origin.peer : null);
      store.doc.on('update', hear);
      return () => store.doc.off('update', hear);
    },
    dispose() {
      history.dispose();
      store.doc.destroy();
    },
  };
}

function readUpdate(update: string): Uint8Array {
  try {
    const bytes = fromBase64(update);
    Y.decodeUpdate(bytes);
    return bytes;
  } catch (error) {
    throw failing('projects', 'bad-update', {}, null, error);
  }
}
