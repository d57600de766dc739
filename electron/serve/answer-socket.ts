import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { AppEngine } from '../rpc/app-engine.ts';
import { connectPeer } from '../rpc/connect-peer.ts';
import type { Access } from './access.ts';

/** Close codes of the browser door: 4401 no valid token or key, 4400 a frame that is no call. */
export const closeCodes = { unauthorised: 4401, badFrame: 4400, goingAway: 1001 } as const;

/** A new connection must show its token or key within this time, in milliseconds. */
const greetingDeadline = 5000;

const greeting = z.union([
  z.strictObject({ token: z.string().min(1).max(200) }),
  z.strictObject({ key: z.string().min(1).max(200) }),
]);

/** Lets a fresh WebSocket in when its first frame is a token or key, then serves the contract on it. */
export function answerSocket(
  socket: WebSocket,
  access: Access,
  engine: Pick<AppEngine, 'answer' | 'join'>,
): void {
  socket.on('error', () => socket.terminate());
  const tooLate = setTimeout(() => socket.close(closeCodes.unauthorised), greetingDeadline);
  socket.once('close', () => clearTimeout(tooLate));
  socket.once('message', (data, isBinary) => {
    clearTimeout(tooLate);
    const key = isBinary ? null : sessionKey(String(data), access);
    if (key === null) {
      socket.close(closeCodes.unauthorised);
      return;
    }
    socket.send(JSON.stringify({ key }));
    serve(socket, engine);
  });
}

function serve(socket: WebSocket, engine: Pick<AppEngine, 'answer' | 'join'>): void {
  const connected = connectPeer(
    {
      post: frame => {
        if (socket.readyState === socket.OPEN) socket.send(frame);
      },
      on: listener => {
        const hear = (data: unknown, isBinary: boolean): void => listener(isBinary ? '' : String(data));
        socket.on('message', hear);
        return () => socket.off('message', hear);
      },
    },
    engine,
    () => socket.close(closeCodes.badFrame),
  );
  socket.once('close', () => connected.dispose());
}

function sessionKey(frame: string, access: Access): string | null {
  const parsed = readGreeting(frame);
  if (parsed === null) return null;
  if ('token' in parsed) return access.redeem(parsed.token);
  return access.accepts(parsed.key) ? parsed.key : null;
}

function readGreeting(frame: string): z.infer<typeof greeting> | null {
  try {
    return greeting.safeParse(JSON.parse(frame)).data ?? null;
  } catch {
    return null;
  }
}
