import { createBirpc } from 'birpc';
import type { CallArgs, CallName, CallResults } from '../../shared/rpc/contract.ts';
import type { EngineEvents, EngineFailure, EventName } from '../../shared/rpc/messages.ts';
import { type Bridge, type BridgeState, EngineError } from './bridge.ts';

/** A line to the engine that carries text frames. */
export interface Channel {
  readonly post: (frame: string) => void;
  readonly onFrame: (listener: (frame: string) => void) => void;
  readonly onState: (listener: (state: BridgeState) => void) => void;
}

/** What becomes of a call whose line broke before the answer came: nobody knows whether it was done. */
const lostFailure: EngineFailure = {
  code: 'connection-lost',
  message: { key: 'app.offline.lost' },
  nextStep: null,
  raw: null,
};

type CallAnswer = { ok: true; value: unknown } | { ok: false; failure: EngineFailure };

/** Speaks the contract over a channel: the same for the desktop window and the browser tab. */
export function createRpcBridge(channel: Channel): Bridge {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const stateListeners = new Set<(state: BridgeState) => void>();
  let state: BridgeState = 'connecting';
  const waiting: (() => void)[] = [];
  const unanswered = new Set<(error: EngineError) => void>();
  const frameListeners: ((frame: string) => void)[] = [];
  channel.onFrame(frame => {
    for (const listener of frameListeners) listener(frame);
  });
  channel.onState(next => {
    state = next;
    if (next === 'open') for (const go of waiting.splice(0)) go();
    else for (const fail of unanswered) fail(new EngineError(lostFailure));
    for (const listener of stateListeners) listener(next);
  });
  const event = (name: EventName, payload: never): void => {
    for (const listener of listeners.get(name) ?? []) listener(payload);
  };
  const rpc = createBirpc<
    { call: (name: string, args: unknown) => Promise<CallAnswer> },
    { event: typeof event }
  >(
    { event },
    {
      post: frame => channel.post(frame as string),
      on: listener => {
        frameListeners.push(listener);
      },
      serialize: JSON.stringify,
      deserialize: frame => JSON.parse(frame as string),
      timeout: -1,
    },
  );
  const opened = (): Promise<void> =>
    state === 'open' ? Promise.resolve() : new Promise(resolve => waiting.push(resolve));
  const answered = async (answer: Promise<CallAnswer>): Promise<CallAnswer> => {
    let fail: (error: EngineError) => void = () => undefined;
    const broken = new Promise<never>((_resolve, reject) => {
      fail = reject;
      unanswered.add(fail);
    });
    try {
      return await Promise.race([answer, broken]);
    } finally {
      unanswered.delete(fail);
    }
  };
  return {
    async call<Name extends CallName>(name: Name, args: CallArgs<Name>) {
      await opened();
      const answer = await answered(rpc.call(name, args));
      if (!answer.ok) throw new EngineError(answer.failure);
      return answer.value as CallResults[Name];
    },
    on<Name extends EventName>(name: Name, listener: (payload: EngineEvents[Name]) => void) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listener as (payload: never) => void);
      return () => set.delete(listener as (payload: never) => void);
    },
    onState(listener) {
      stateListeners.add(listener);
      listener(state);
      return () => stateListeners.delete(listener);
    },
  };
}
