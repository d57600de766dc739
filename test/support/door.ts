import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { type Door, serve } from '../../electron/serve.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A browser door on a free port with one project and one file outside its roots. */
export interface TestDoor {
  readonly door: Door;
  readonly home: string;
  /** A Compose file inside the roots. */
  readonly inside: string;
  /** A Compose file outside of them. */
  readonly outside: string;
}

/** Opens a browser door of its own, closed when the test is over. */
export async function testDoor(): Promise<TestDoor> {
  const home = await temporaryFolder();
  const write = async (path: string, text: string): Promise<string> => {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
    return path;
  };
  const pages = join(home, 'pages');
  await write(join(pages, 'index.html'), '<!doctype html><title>shell</title>');
  await write(join(pages, 'assets', 'index-1234.js'), 'export {}');
  await write(join(home, 'secret.txt'), 'secret');
  const inside = await write(join(home, 'projects', 'demo', 'compose.yaml'), 'services: {}\n');
  const outside = await write(join(home, 'elsewhere', 'compose.yaml'), 'services: {}\n');
  const door = await serve({
    port: 0,
    folders: { config: join(home, 'config'), projects: join(home, 'projects') },
    openAtStart: null,
    roots: [],
    pages,
  });
  onTestFinished(() => door.close());
  return { door, home, inside, outside };
}

/** Sends a request exactly as written (no client may tidy its path or headers) and gives the status; 0 when the line was just closed. */
export function rawRequest(port: number, head: string, body = ''): Promise<{ status: number; text: string }> {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1' });
    let text = '';
    const done = (): void => {
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text });
    };
    socket.setTimeout(3000, done);
    socket.on('data', chunk => {
      text += String(chunk);
      if (/^HTTP\/1\.1 101/.test(text)) done();
    });
    socket.on('close', done);
    socket.on('error', done);
    socket.write(`${head.replaceAll('\n', '\r\n')}\r\n\r\n${body}`);
  });
}

/** A client of the door's WebSocket that speaks frames as the window does. */
export interface TestClient {
  readonly socket: WebSocket;
  /** The session key, once let in; null when refused. */
  readonly key: string | null;
  readonly send: (frame: string | Uint8Array) => void;
  readonly call: (name: string, args: unknown) => Promise<unknown>;
  readonly events: { readonly name: string; readonly payload: unknown }[];
  /** Close code, once closed. */
  readonly closed: Promise<number>;
}

/** Connects with this greeting (`{ token }`, `{ key }` or anything else). */
export function connectClient(door: Door, greeting: unknown): Promise<TestClient> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${door.port}/rpc`, {
      origin: `http://127.0.0.1:${door.port}`,
    });
    const waiting = new Map<string, (value: unknown) => void>();
    const events: { name: string; payload: unknown }[] = [];
    const closed = new Promise<number>(settle => socket.on('close', settle));
    let key: string | null = null;
    let count = 0;
    const client = (): TestClient => ({
      socket,
      key,
      events,
      closed,
      send: frame => socket.send(frame),
      call: (name, args) =>
        new Promise(answer => {
          count += 1;
          waiting.set(String(count), answer);
          socket.send(JSON.stringify({ t: 'q', i: String(count), m: 'call', a: [name, args] }));
        }),
    });
    socket.on('error', reject);
    socket.on('open', () => socket.send(typeof greeting === 'string' ? greeting : JSON.stringify(greeting)));
    socket.on('close', () => resolve(client()));
    socket.on('message', data => {
      const frame = JSON.parse(String(data));
      if (key === null) {
        key = frame.key;
        resolve(client());
      } else if (frame.t === 's') waiting.get(frame.i)?.(frame.r);
      else events.push({ name: frame.a[0], payload: frame.a[1] });
    });
  });
}

/** The token in an address. */
export function tokenOf(address: string): string {
  return new URLSearchParams(new URL(address).hash.slice(1)).get('token') ?? '';
}
