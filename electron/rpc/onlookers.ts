import type { Peer } from './peer.ts';

/** Which windows can be seen. */
export interface Onlookers {
  readonly come: (peer: Peer) => void;
  /** A window was hidden, or shown again. */
  readonly see: (peer: Peer, seen: boolean) => void;
  readonly leave: (peer: Peer) => void;
}

/** `onLook` hears when the last window is hidden, and when somebody looks again. A window counts as seen until it says otherwise. */
export function createOnlookers(onLook: (somebodyLooks: boolean) => void): Onlookers {
  const peers = new Map<Peer, boolean>();
  let looks = true;
  const tell = (): void => {
    const now = peers.size === 0 || [...peers.values()].some(Boolean);
    if (now !== looks) onLook(now);
    looks = now;
  };
  return {
    come(peer) {
      peers.set(peer, true);
      tell();
    },
    see(peer, seen) {
      if (peers.has(peer)) peers.set(peer, seen);
      tell();
    },
    leave(peer) {
      peers.delete(peer);
      tell();
    },
  };
}
