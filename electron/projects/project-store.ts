import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import {
  changeStore,
  type Position,
  type ProjectStore,
  projectStore,
  textOf,
} from '../../shared/project/store.ts';
import { failing } from '../failure.ts';
import type { Peer } from '../rpc/peer.ts';
import { PeerChange } from './peer-change.ts';
import { textDifference } from './text-difference.ts';

/** Typing that pauses no longer than this stays one undo step, in milliseconds. */
const typingPause = 500;

/** The one store of an open project with its one undo history. */
export interface EngineStore {
  readonly store: ProjectStore;
  readonly text: () => string;
  readonly positions: () => Readonly<Record<string, Position>>;
  /** The whole store as a Yjs update in base64. */
  readonly state: () => string;
  /** Applies a peer's Yjs update (base64). Fails with `bad-update` and changes nothing when it is none. */
  readonly update: (update: string, kind: 'command' | 'typing', peer: Peer) => void;
  /** Makes the text this text, by the smallest change, as one undo step. */
  readonly replaceText: (text: string) => void;
  /** Makes the positions these, outside the undo history. */
  readonly replacePositions: (positions: Readonly<Record<string, Position>>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Hears every update with the peer that made it (null: undo, redo, the disk). Returns the end. */
  readonly onUpdate: (listener: (update: string, from: Peer | null) => void) => () => void;
  readonly dispose: () => void;
}

/** Makes a store seeded with one file and its board; the seed is no undo step. */
export function createEngineStore(
  file: string,
  text: string,
  positions: Readonly<Record<string, Position>>,
): EngineStore {
  const store = projectStore(new Y.Doc());
  store.doc.transact(() => {
    store.files.set(file, new Y.Text(text));
    for (const [node, position] of Object.entries(positions)) store.positions.set(node, position);
  });
  const history = new Y.UndoManager([store.files, store.positions], {
    trackedOrigins: new Set([PeerChange]),
    captureTimeout: typingPause,
  });
  const asOneStep = (change: () => void): void => {
    history.stopCapturing();
    change();
    history.stopCapturing();
  };
  const currentText = (): string => {
    const current = store.files.get(file);
    return current instanceof Y.Text ? current.toString() : '';
  };
  return {
    store,
    text: currentText,
    positions: () => Object.fromEntries([...store.positions.entries()].filter(([, at]) => isPosition(at))),
    state: () => toBase64(Y.encodeStateAsUpdate(store.doc)),
    update(update, kind, peer) {
      const bytes = readUpdate(update);
      const apply = (): void => Y.applyUpdate(store.doc, bytes, new PeerChange(peer));
      if (kind === 'command') asOneStep(apply);
      else apply();
    },
    replaceText(next) {
      const edits = textDifference(file, textOf(store, file) ?? '', next);
      if (edits.length > 0) asOneStep(() => changeStore(store, { edits }, new PeerChange(null)));
    },
    replacePositions(next) {
      const changes: Record<string, Position | null> = { ...next };
      for (const node of store.positions.keys()) changes[node] ??= null;
      changeStore(store, { positions: changes }, null);
    },
    undo: () => asOneStep(() => void history.undo()),
    redo: () => asOneStep(() => void history.redo()),
    canUndo: () => history.canUndo(),
    canRedo: () => history.canRedo(),
    onUpdate(listener) {
      const hear = (update: Uint8Array, origin: unknown): void =>
        listener(toBase64(update), origin instanceof PeerChange ? origin.peer : null);
      store.doc.on('update', hear);
      return () => store.doc.off('update', hear);
    },
    dispose() {
      history.destroy();
      store.doc.destroy();
    },
  };
}

function isPosition(value: Position): boolean {
  return Number.isFinite(value?.x) && Number.isFinite(value?.y);
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
