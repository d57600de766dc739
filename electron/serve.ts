import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { appRoot } from './app-root.ts';
import { failing } from './failure.ts';
import type { AppFolders } from './files/app-folders.ts';
import { type AppEngine, createAppEngine } from './rpc/app-engine.ts';
import { createAccess } from './serve/access.ts';
import { answerPage } from './serve/answer-page.ts';
import { answerSocket, closeCodes } from './serve/answer-socket.ts';
import { mayConnect } from './serve/check-request.ts';
import { listStaticFiles } from './serve/static-files.ts';

/** A frame may hold a whole file and its envelope, no more, in bytes. */
const largestFrame = 17_000_000;

/** How the browser door is opened. */
export interface DoorOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly folders: AppFolders;
  readonly openAtStart: string | null;
  readonly roots: readonly string[];
  /** Folder of the built window; `dist/renderer` when left out. */
  readonly pages?: string;
}

/** The open browser door. */
export interface Door {
  readonly port: number;
  /** A fresh address that works once. */
  readonly link: () => string;
  readonly engine: AppEngine;
  readonly close: () => Promise<void>;
}

/** Opens the browser door: loopback only. Fails with `port-taken`. */
export async function serve(options: DoorOptions): Promise<Door> {
  const files = listStaticFiles(options.pages ?? join(appRoot, 'dist', 'renderer'));
  const access = createAccess();
  const server = createServer();
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  const link = (): string => `http://127.0.0.1:${port}/#token=${access.mintToken()}`;
  const engine = await createAppEngine({ ...options, door: 'browser', link });

  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame, perMessageDeflate: false });
  server.on('request', (request, response) => answerPage(request, response, files, port));
  server.on('upgrade', (request, stream: Duplex, head) => {
    stream.on('error', () => stream.destroy());
    if (request.url !== '/rpc' || !mayConnect(request.headers, port)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, socket => answerSocket(socket, access, engine));
  });
  return {
    port,
    link,
    engine,
    async close() {
      for (const socket of sockets.clients) socket.close(closeCodes.goingAway);
      sockets.close();
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      server.closeAllConnections();
      setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, 500).unref();
      await engine.dispose();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', error => {
      const raw = error instanceof Error ? error.message : String(error);
      reject(failing('cli', 'port-taken', { port }, raw, error));
    });
    server.listen({ port, host: '127.0.0.1' }, () => resolve());
  });
}
