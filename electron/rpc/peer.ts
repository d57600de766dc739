import type { EngineEvents, EventName } from '../../shared/rpc/messages.ts';

/** Somebody at the other end of the contract: a window, a browser tab, the command line. */
export interface Peer {
  /** Tells the peer something; never throws. */
  readonly send: <Name extends EventName>(name: Name, payload: EngineEvents[Name]) => void;
}
