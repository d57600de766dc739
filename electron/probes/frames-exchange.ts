import { connect } from 'node:net';
import { largestReply } from './framed-session.ts';
import type { PublishedAddress } from './published-page.ts';
import { type TakenFrames, takeFrames } from './take-frames.ts';

/** What became of frames that were sent to a port. */
export interface Exchanged {
  /** The replies that came whole, in order. */
  readonly replies: readonly Buffer[];
  /**
   * Why there are fewer than frames, null when all came. `refused`: nobody listens; `no-way`: there is no process to ask
   * by; else somebody was there.
   */
  readonly ended: 'refused' | 'no-way' | 'cut-off' | 'no-answer' | 'too-large' | null;
}

/**
 * Sends one frame after the other on a connection of its own, each when the reply to the one before is there. Never
 * rejects; `signal` ends it early.
 */
export function exchangeFrames(
  address: PublishedAddress,
  frames: readonly Buffer[],
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Exchanged> {
  return new Promise(resolve => {
    let received: Buffer = Buffer.alloc(0);
    let taken: TakenFrames = { frames: [], isTooLarge: false };
    let asked = 0;
    let late = false;
    const socket = connect({ ...address, ...(signal ? { signal } : {}) });
    const timer = setTimeout(() => {
      late = true;
      socket.destroy();
    }, timeoutMs);
    const askNext = (): void => {
      const frame = frames[asked];
      asked += 1;
      if (frame) socket.write(frame);
      else socket.destroy();
    };
    socket.on('connect', askNext);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      taken = takeFrames(received, largestReply);
      if (taken.isTooLarge) socket.destroy();
      else if (taken.frames.length >= asked) askNext();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      const replies = taken.frames.slice(0, frames.length);
      if (replies.length === frames.length) resolve({ replies, ended: null });
      else if (taken.isTooLarge) resolve({ replies, ended: 'too-large' });
      else if (late) resolve({ replies, ended: asked > 0 ? 'no-answer' : 'refused' });
      // A port that Docker publishes takes connections also when nobody listens behind it.
      else resolve({ replies, ended: received.length > 0 ? 'cut-off' : 'refused' });
    });
  });
}
