import { randomBytes } from 'node:crypto';
import type { ExecSession } from '../engine/engine.ts';

/** A reply of a framed session: what came before its end mark, and the word in the mark (`0`, `true`…). */
export interface Frame {
  readonly body: Buffer;
  readonly status: string;
}

/** A process in a container that answers requests one after the other, each reply closed by an unguessable mark. */
export interface FramedSession {
  /** Writes the request; null when the process ended, the reply is too large, or the time is over (which ends it). */
  readonly ask: (request: (id: string) => string, timeoutMs: number) => Promise<Frame | null>;
  readonly isOpen: () => boolean;
  readonly ended: Promise<number | null>;
  /** Closes stdin, so that the process ends itself, and then the connection. */
  readonly close: () => void;
}

/** The largest reply that is kept, in bytes. */
export const largestReply = 2 * 1024 * 1024;

const closingGraceMs = 300;

/** A mark that nothing in a reply can imitate by chance. */
export function newMark(): string {
  return `drawbridge-${randomBytes(12).toString('hex')}`;
}

/** Speaks with a process that ends each reply with a line `<mark> <id> <status>`. */
export function framedSession(session: ExecSession, mark: string): FramedSession {
  const waiting = new Map<string, (frame: Frame | null) => void>();
  let received: Buffer = Buffer.alloc(0);
  let searchedTo = 0;
  let lastId = 0;
  let open = session.stdin !== null;

  const close = (): void => {
    if (!open) return;
    open = false;
    session.stdin?.end();
    setTimeout(session.close, closingGraceMs).unref();
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
  };

  const takeFrames = (): void => {
    for (;;) {
      const start = received.indexOf(mark, searchedTo);
      const end = start < 0 ? -1 : received.indexOf('\n', start);
      if (end < 0) {
        searchedTo = start < 0 ? Math.max(0, received.length - mark.length) : start;
        return;
      }
      const [, id = '', status = ''] = received.toString('latin1', start, end).split(' ');
      const body = Buffer.from(received.subarray(0, start));
      received = received.subarray(end + 1);
      searchedTo = 0;
      waiting.get(id)?.({ body, status });
      waiting.delete(id);
    }
  };

  session.stdout.on('data', (chunk: Buffer) => {
    if (!open) return;
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    takeFrames();
    if (received.length > largestReply + 1024) close();
  });
  session.stderr.resume();
  session.stdin?.on('error', close);
  void session.ended.then(close);

  return {
    ask(request, timeoutMs) {
      if (!open) return Promise.resolve(null);
      const id = String(++lastId);
      return new Promise(resolve => {
        const timer = setTimeout(close, timeoutMs);
        waiting.set(id, frame => {
          clearTimeout(timer);
          resolve(frame);
        });
        session.stdin?.write(request(id));
      });
    },
    isOpen: () => open,
    ended: session.ended,
    close,
  };
}
