import type { ContainerDetails, Engine } from '../engine/engine.ts';
import { type Answer, answered, silence, useless } from './answer.ts';
import { type Exchanged, exchangeFrames } from './frames-exchange.ts';
import { type FramesTunnel, openFramesTunnel } from './frames-tunnel.ts';
import { publishedAddress } from './published-page.ts';

/** Exchanges length-prefixed frames with ports of one container. */
export interface FramesAsker {
  /** The frame that came for each one sent, in base64 without its length. Never rejects. */
  readonly ask: (port: number, send: readonly string[], timeoutMs: number) => Promise<Answer>;
  /** True when something was asked by a published port. */
  readonly askedPublished: () => boolean;
  readonly dispose: () => void;
}

/** A published port that never answered may be out of this computer's reach; then the tunnel is asked. */
const publishedTries = 3;

/** By the published port where it can be trusted and the engine shows it for this container, else from inside. */
export function createFramesAsker(
  engine: Pick<Engine, 'exec'>,
  details: ContainerDetails,
  trustsPublished: () => boolean,
): FramesAsker {
  let tunnel: FramesTunnel | null = null;
  const end = new AbortController();
  /** Failures since the start by port; null once it answered. */
  const failures = new Map<number, number | null>();

  const exchange = async (port: number, frames: readonly Buffer[], timeoutMs: number): Promise<Exchanged> => {
    const address = trustsPublished() ? publishedAddress(details.ports, port) : null;
    const failed = failures.get(port);
    if (address !== null && (failed === null || (failed ?? 0) < publishedTries)) {
      const exchanged = await exchangeFrames(address, frames, timeoutMs, end.signal);
      if (exchanged.replies.length > 0) failures.set(port, null);
      else if (failed !== null) failures.set(port, (failed ?? 0) + 1);
      return exchanged;
    }
    tunnel ??= openFramesTunnel(engine, details.id, Object.values(details.addresses));
    return tunnel.exchange(port, frames, timeoutMs);
  };

  return {
    async ask(port, send, timeoutMs) {
      const frames = send.map(frame => Buffer.from(frame, 'base64'));
      const { replies, ended } = await exchange(port, frames, timeoutMs);
      if (replies.length > 0) return answered(replies.map(reply => reply.toString('base64')));
      return ended === null || ended === 'refused' || ended === 'no-way' ? silence : useless({ kind: ended });
    },
    askedPublished: () => failures.size > 0,
    dispose() {
      end.abort();
      tunnel?.dispose();
    },
  };
}
