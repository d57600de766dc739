import { createBirpc } from 'birpc';
import { z } from 'zod';
import type { EngineEvents, EventName } from '../../shared/rpc/messages.ts';
import type { Answer, CallAnswer } from './handlers.ts';
import type { Peer } from './peer.ts';

/** A line that carries text frames to and from one peer. */
export interface Channel {
  readonly post: (frame: string) => void;
  /** Hears frames; returns the end. */
  readonly on: (listener: (frame: string) => void) => () => void;
}

/** A peer on a line; `dispose` ends it and tells the engine that it left. */
export interface ConnectedPeer {
  readonly peer: Peer;
  readonly dispose: () => void;
}

/** The only frame a peer may send: a birpc request for the one function `call`. */
const request = z.object({
  t: z.literal('q'),
  i: z.string().max(64).optional(),
  m: z.literal('call'),
  a: z.tuple([z.string().max(64), z.unknown()]),
});

/** Speaks the contract over a channel. A frame that is no call ends the line through `broken`. */
export function connectPeer(
  channel: Channel,
  engine: { readonly answer: Answer; readonly join: (peer: Peer) => () => void },
  broken: () => void,
): ConnectedPeer {
  const call = (name: unknown, args: unknown): Promise<CallAnswer> => engine.answer(name, args, peer);
  let hear: (frame: unknown) => void = () => undefined;
  const rpc = createBirpc<{ event: (name: EventName, payload: unknown) => void }>(
    { call },
    {
      post: frame => channel.post(String(frame)),
      on: listener => {
        hear = listener;
      },
      serialize: JSON.stringify,
      eventNames: ['event'],
    },
  );
  const peer: Peer = {
    send<Name extends EventName>(name: Name, payload: EngineEvents[Name]) {
      void rpc.event(name, payload).catch(() => undefined);
    },
  };
  const stopHearing = channel.on(frame => {
    const parsed = readRequest(frame);
    if (parsed) hear(parsed);
    else broken();
  });
  const leave = engine.join(peer);
  return {
    peer,
    dispose() {
      stopHearing();
      rpc.$close();
      leave();
    },
  };
}

function readRequest(frame: string): z.infer<typeof request> | null {
  try {
    const parsed = request.safeParse(JSON.parse(frame));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
