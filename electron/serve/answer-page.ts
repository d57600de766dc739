import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mayRead } from './check-request.ts';
import { securityHeaders } from './security-headers.ts';
import type { StaticFile } from './static-files.ts';

/** Answers a page request: only GET and HEAD, only listed files, only for our own host. */
export function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, StaticFile>,
  port: number,
): void {
  if (!mayRead(request.headers, port)) {
    refuse(response, 403);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    refuse(response, 405);
    return;
  }
  const file = files.get(request.url?.split('?', 1)[0] ?? '');
  if (!file) {
    refuse(response, 404);
    return;
  }
  response.writeHead(200, {
    ...securityHeaders(request.headers.host),
    'Content-Type': file.type,
    'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-store',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    ...securityHeaders(undefined),
    'Content-Type': 'text/plain',
    Connection: 'close',
  });
  response.end();
}
