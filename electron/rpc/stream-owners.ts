import type { Peer } from './peer.ts';

/** Who asked for a stream of logs or a job: what these say goes to that peer alone. */
export interface StreamOwners {
  /** Sends to the owner; what comes before the owner is known is kept for it. */
  readonly deliver: (id: string, send: (peer: Peer) => void) => void;
  readonly own: (id: string, peer: Peer) => void;
  readonly owns: (id: string, peer: Peer) => boolean;
  /** Forgets an ended stream. */
  readonly forget: (id: string) => void;
  /** The streams of a peer that has left; they are forgotten. */
  readonly leave: (peer: Peer) => readonly string[];
}

const mostKept = 1000;

/** Makes an empty register. */
export function createStreamOwners(): StreamOwners {
  const owners = new Map<string, Peer>();
  const early = new Map<string, ((peer: Peer) => void)[]>();
  return {
    deliver(id, send) {
      const owner = owners.get(id);
      if (owner) {
        send(owner);
        return;
      }
      const kept = early.get(id) ?? [];
      if (kept.length < mostKept) kept.push(send);
      early.set(id, kept);
      if (early.size > mostKept) for (const oldest of [...early.keys()].slice(0, 1)) early.delete(oldest);
    },
    own(id, peer) {
      owners.set(id, peer);
      for (const send of early.get(id) ?? []) send(peer);
      early.delete(id);
    },
    owns: (id, peer) => owners.get(id) === peer,
    forget: id => void owners.delete(id),
    leave(peer) {
      const theirs = [...owners].filter(([, owner]) => owner === peer).map(([id]) => id);
      for (const id of theirs) owners.delete(id);
      return theirs;
    },
  };
}
