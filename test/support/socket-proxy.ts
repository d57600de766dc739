import { rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Stands between the app and the engine's socket, so that a test can take the engine away. */
export interface SocketProxy {
  /** As DOCKER_HOST writes it. */
  readonly host: string;
  /** Cuts every connection; new ones are taken. */
  readonly cut: () => void;
  /** Cuts every connection and takes no new one. */
  readonly close: () => Promise<void>;
  readonly open: () => Promise<void>;
  /** Lets nothing through but keeps connections open, as a frozen engine does. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly remove: () => Promise<void>;
}

let count = 0;

/** Makes a proxy to a socket, at first open. */
export async function socketProxy(target: string): Promise<SocketProxy> {
  const path = join(tmpdir(), `drawbridge-proxy-${process.pid}-${++count}.sock`);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    return socket;
  };
  let frozen = false;
  const server = createServer({ allowHalfOpen: true }, client => {
    keep(client);
    const engine = keep(connect({ path: target, allowHalfOpen: true }));
    client.pipe(engine);
    engine.pipe(client);
    if (frozen) for (const socket of [client, engine]) socket.unpipe().pause();
    client.on('close', () => engine.destroy());
    engine.on('close', () => client.destroy());
  });
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const open = (): Promise<void> =>
    new Promise((resolve, reject) => {
      rmSync(path, { force: true });
      server.once('error', reject);
      server.listen(path, resolve);
    });
  const close = (): Promise<void> =>
    new Promise(resolve => {
      if (server.listening) server.close(() => resolve());
      else resolve();
      cut();
    });
  await open();
  return {
    host: `unix://${path}`,
    cut,
    close,
    open,
    freeze() {
      frozen = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    thaw() {
      frozen = false;
      cut();
    },
    async remove() {
      await close();
      rmSync(path, { force: true });
    },
  };
}
