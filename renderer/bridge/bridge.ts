import type { CallArgs, CallName, CallResults } from '../../shared/rpc/contract.ts';
import type { EngineEvents, EngineFailure, EventName } from '../../shared/rpc/messages.ts';

/** How the connection to the engine is doing. `refused`: the address' token was used or is wrong; only a new address helps. */
export type BridgeState = 'connecting' | 'open' | 'lost' | 'refused';

/** The window's only way to the engine. */
export interface Bridge {
  /** Rejects with an `EngineError` that carries the failure as data. */
  readonly call: <Name extends CallName>(name: Name, args: CallArgs<Name>) => Promise<CallResults[Name]>;
  readonly on: <Name extends EventName>(
    name: Name,
    listener: (payload: EngineEvents[Name]) => void,
  ) => () => void;
  readonly onState: (listener: (state: BridgeState) => void) => () => void;
}

/** A failed call: the failure is data, the words are in the catalogues. */
export class EngineError extends Error {
  readonly failure: EngineFailure;
  constructor(failure: EngineFailure) {
    super(failure.code);
    this.name = 'EngineError';
    this.failure = failure;
  }
}

/** The failure inside anything thrown; unknown errors keep their raw text to copy. */
export function failureOf(error: unknown): EngineFailure {
  if (error instanceof EngineError) return error.failure;
  return {
    code: 'unknown',
    message: { key: 'app.failure.unknown' },
    nextStep: { key: 'app.failure.unknownNext' },
    raw: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}
