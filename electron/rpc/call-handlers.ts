import type { CallArgs, CallName, CallResults } from '../../shared/rpc/contract.ts';
import type { Peer } from './peer.ts';

/** One function per call of the contract, with the peer that asks. */
export type CallHandlers<Names extends CallName = CallName> = {
  readonly [Name in Names]: (
    args: CallArgs<Name>,
    peer: Peer,
  ) => CallResults[Name] | Promise<CallResults[Name]>;
};
