import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import type { LivePort } from '../../shared/live/snapshot.ts';
import { type Answer, answered, silence, useless } from './answer.ts';
import { largestReply } from './framed-session.ts';
import { readBody } from './http-reply.ts';

/** Where on this computer a container's port is published, as the engine says of that very container. */
export interface PublishedAddress {
  readonly host: string;
  readonly port: number;
}

/** The published address of a container's TCP port, or null. */
export function publishedAddress(ports: readonly LivePort[], target: number): PublishedAddress | null {
  const found = ports.find(
    port => port.target === target && port.protocol === 'tcp' && port.published !== null,
  );
  if (!found || found.published === null) return null;
  return { host: hostOf(found.hostIp), port: found.published };
}

function hostOf(hostIp: string | null): string {
  if (hostIp === null || hostIp === '' || hostIp === '0.0.0.0') return '127.0.0.1';
  return hostIp === '::' ? '::1' : hostIp;
}

/**
 * GET without following anywhere: the body as JSON or text when the reply is 2xx, whole, in time and of sane size. Never
 * rejects; `signal` ends it early.
 */
export function getPage(
  address: PublishedAddress,
  path: string,
  headers: Readonly<Record<string, string>>,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Answer> {
  return new Promise(resolve => {
    let late = false;
    const request = get(
      {
        ...address,
        path,
        agent: false,
        headers: { Host: 'localhost', ...headers },
        ...(signal ? { signal } : {}),
      },
      response =>
        readResponse(response)
          .then(resolve)
          .finally(() => request.destroy()),
    );
    const timer = setTimeout(() => {
      late = true;
      request.destroy(new Error('late'));
    }, timeoutMs);
    request.on('error', error => resolve(withoutResponse(request, error, late)));
    request.on('close', () => clearTimeout(timer));
  });
}

function readResponse(response: IncomingMessage): Promise<Answer> {
  return new Promise(resolve => {
    const status = response.statusCode ?? 0;
    const chunks: Buffer[] = [];
    let size = 0;
    if (status < 200 || status >= 300) resolve(useless({ kind: 'status', status }));
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestReply) chunks.push(chunk);
      else resolve(useless({ kind: 'too-large' }));
    });
    response.on('end', () => resolve(answered(readBody(Buffer.concat(chunks).toString('utf8')))));
    // After `end` these say nothing any more.
    for (const early of ['error', 'close']) response.on(early, () => resolve(useless({ kind: 'cut-off' })));
  });
}

/** What it means that no response came. A port that Docker publishes takes connections also when nobody listens behind it. */
function withoutResponse(request: ClientRequest, error: Error, late: boolean): Answer {
  const { socket } = request;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'HPE_HEADER_OVERFLOW') return useless({ kind: 'too-large' });
  if (code.startsWith('HPE_'))
    return useless({ kind: code === 'HPE_INVALID_EOF_STATE' ? 'cut-off' : 'not-http' });
  if (!socket || socket.connecting) return silence;
  if (socket.bytesRead > 0) return useless({ kind: 'cut-off' });
  return late ? useless({ kind: 'no-answer' }) : silence;
}
