import { get } from 'node:http';
import type { LivePort } from '../../shared/live/snapshot.ts';
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

/** GET without following anywhere; the body as JSON or text, null unless the reply is 2xx, in time and of sane size. */
export function getPage(
  address: PublishedAddress,
  path: string,
  headers: Readonly<Record<string, string>>,
  timeoutMs: number,
): Promise<unknown> {
  return new Promise(resolve => {
    const request = get(
      {
        ...address,
        path,
        agent: false,
        headers: { Host: 'localhost', ...headers },
        signal: AbortSignal.timeout(timeoutMs),
      },
      response => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size <= largestReply) chunks.push(chunk);
          else {
            resolve(null);
            request.destroy();
          }
        });
        response.on('error', () => resolve(null));
        response.on('close', () => resolve(null));
        response.on('end', () => {
          const status = response.statusCode ?? 0;
          const isGood = status >= 200 && status < 300;
          resolve(isGood ? readBody(Buffer.concat(chunks).toString('utf8')) : null);
        });
      },
    );
    request.on('error', () => resolve(null));
  });
}
