import type { Peer } from '../rpc/peer.ts';

/**
 * Origin of a transaction that belongs to the undo history, whoever made it. A class, so that it is recognised among
 * all origins; it carries who made the change, so that it is not sent back.
 */
export class PeerChange {
  /** Null for changes that came from the disk. */
  readonly peer: Peer | null;

  /** A change by a peer, or by the disk. */
  constructor(peer: Peer | null) {
    this.peer = peer;
  }
}
