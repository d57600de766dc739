import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import type { EngineStore } from '../../electron/projects/project-store.ts';
import type { Peer } from '../../electron/rpc/peer.ts';
import { changeStore, type ProjectStore, projectStore } from '../../shared/project/store.ts';
import type { EngineEvents, EventName } from '../../shared/rpc/messages.ts';

/** A peer that remembers what it was told. */
export interface RecordingPeer extends Peer {
  readonly heard: <Name extends EventName>(name: Name) => EngineEvents[Name][];
}

/** Makes a peer that remembers what it was told. */
export function recordingPeer(): RecordingPeer {
  const all: { name: EventName; payload: unknown }[] = [];
  return {
    send: (name, payload) => void all.push({ name, payload }),
    heard: name => all.filter(event => event.name === name).map(event => event.payload) as never,
  };
}

/** A window's copy of an engine's store, kept in step both ways, as the renderer does it. */
export interface Window {
  readonly store: ProjectStore;
  readonly text: () => string;
  readonly type: (at: number, insert: string, remove?: number) => void;
  readonly command: (change: Parameters<typeof changeStore>[1]) => void;
}

/** Opens a window on an engine's store. */
export function openWindow(engine: EngineStore, file = 'compose.yaml'): Window {
  const peer: Peer = { send: () => undefined };
  const store = projectStore(new Y.Doc());
  Y.applyUpdate(store.doc, fromBase64(engine.state()), 'engine');
  engine.onUpdate((update, from) => {
    if (from !== peer) Y.applyUpdate(store.doc, fromBase64(update), 'engine');
  });
  store.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'engine')
      engine.update(toBase64(update), origin === 'command' ? 'command' : 'typing', peer);
  });
  return {
    store,
    text: () => store.files.get(file)?.toString() ?? '',
    type: (at, insert, remove = 0) =>
      changeStore(store, { edits: [{ file, from: at, to: at + remove, insert }] }, 'typing'),
    command: change => changeStore(store, change, 'command'),
  };
}
