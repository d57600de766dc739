import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silence } from '../../../electron/probes/answer.ts';
import { largestReply } from '../../../electron/probes/framed-session.ts';
import { getPage, publishedAddress } from '../../../electron/probes/published-page.ts';

const port = (hostIp: string | null, published: number | null, target = 8080, protocol = 'tcp') => ({
  hostIp,
  published,
  target,
  protocol,
});

describe('Where a port is published', () => {
  it.each([
    ['on all addresses', [port('0.0.0.0', 8081)], { host: '127.0.0.1', port: 8081 }],
    ['on IPv6 alone', [port('::', 8081)], { host: '::1', port: 8081 }],
    ['on one address', [port('127.0.0.2', 8081)], { host: '127.0.0.2', port: 8081 }],
    ['not at all', [port(null, null)], null],
    ['over UDP', [port('0.0.0.0', 8081, 8080, 'udp')], null],
    ['as another port', [port('0.0.0.0', 8080, 80)], null],
  ])('%s', (_where, ports, expected) => {
    expect(publishedAddress(ports, 8080)).toEqual(expected);
  });
});

describe('A published page', () => {
  let server: Server;
  let address = { host: '127.0.0.1', port: 0 };
  beforeAll(async () => {
    server = createServer((request, response) => {
      switch (request.url) {
        case '/json/':
          return response.end('{"workers":[]}');
        case '/moved':
          return response.writeHead(302, { location: '/json/' }).end();
        case '/large':
          return response.end('x'.repeat(largestReply + 1));
        case '/never':
          return undefined;
        default:
          return response.writeHead(500).end('no');
      }
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    address = { ...address, port: typeof bound === 'object' && bound ? bound.port : 0 };
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is read as JSON', async () => {
    expect(await getPage(address, '/json/', {}, 2_000)).toEqual({ value: { workers: [] }, trouble: null });
  });

  it.each([
    ['/moved', { kind: 'status', status: 302 }],
    ['/error', { kind: 'status', status: 500 }],
    ['/large', { kind: 'too-large' }],
    ['/never', { kind: 'no-answer' }],
  ])('is nothing for %s, and says why', async (path, trouble) => {
    expect(await getPage(address, path, {}, 500)).toEqual({ value: null, trouble });
  });

  it('is silence where nobody listens', async () => {
    expect(await getPage({ host: '127.0.0.1', port: 1 }, '/', {}, 500)).toEqual(silence);
  });
});
