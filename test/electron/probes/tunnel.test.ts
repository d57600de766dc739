import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHttpReply } from '../../../electron/probes/http-reply.ts';
import { escapeForPrintf, openTunnel, type Tunnel } from '../../../electron/probes/tunnel.ts';
import { eventually } from '../../support/eventually.ts';
import { imageWith } from '../../support/image-with.ts';
import { localExec } from '../../support/local-exec.ts';

const get = (path: string): string => `GET ${path} HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n`;

type Talked = Awaited<ReturnType<Tunnel['talk']>>;

const page = (talked: Talked): unknown =>
  typeof talked === 'string' ? talked : (readHttpReply(talked).trouble?.kind ?? readHttpReply(talked).value);

const images: readonly (readonly [string, readonly string[]])[] = [
  ['bash', ['sh', 'bash', 'timeout', 'head']],
  ['Python', ['sh', 'python3']],
];

describe.each(images)('A tunnel into a container that has %s', (_name, programs) => {
  let server: Server;
  let port = 0;
  const image = imageWith(programs);
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/large') response.end('x'.repeat(300_000));
      else if (request.url === '/slow') setTimeout(() => response.end('late'), 4_000);
      else response.end(JSON.stringify({ path: request.url, text: 'mañana 🚀\n\u0000' }));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    if (image) rmSync(image, { recursive: true });
  });

  const run = image === null ? it.skip : it;

  run('asks many pages through one process, and lets go of it', async () => {
    const local = localExec({ PATH: image ?? '' });
    const tunnel = openTunnel(local.engine, 'c1', []);
    const replies = await Promise.all(
      ['/a', '/b?x=1', '/c'].map(path => tunnel.talk(port, get(path), 2_000)),
    );
    expect(replies.map(page)).toEqual(
      ['/a', '/b?x=1', '/c'].map(path => ({ path, text: 'mañana 🚀\n\u0000' })),
    );
    const large = await tunnel.talk(port, get('/large'), 2_000);
    expect(page(large)).toHaveLength(300_000);
    expect(local.started()).toBe(1);
    tunnel.dispose();
    await expect.poll(() => local.exits.length, { timeout: 20_000 }).toBe(1);
  });

  run('has no answer where nobody listens or too late, and goes on', async () => {
    const local = localExec({ PATH: image ?? '' });
    const tunnel = openTunnel(local.engine, 'c1', []);
    expect(await tunnel.talk(1, get('/'), 2_000)).toBe('refused');
    const late = await tunnel.talk(port, get('/slow'), 1_000);
    expect(page(late)).toBe('no-answer');
    expect(page(await tunnel.talk(port, get('/a'), 2_000))).toMatchObject({ path: '/a' });
    expect(local.started()).toBe(1);
    tunnel.dispose();
  });

  run('starts again after its process was killed', async () => {
    const local = localExec({ PATH: image ?? '' });
    const tunnel = openTunnel(local.engine, 'c1', []);
    expect(page(await tunnel.talk(port, get('/a'), 2_000))).toMatchObject({ path: '/a' });
    local.killLast();
    await expect
      .poll(async () => page(await tunnel.talk(port, get('/a'), 2_000)), { timeout: 20_000 })
      .toMatchObject({ path: '/a' });
    expect(local.started()).toBe(2);
    tunnel.dispose();
  });

  run('sends any text and gives what came until the other side hung up', async () => {
    const echo = createTcpServer(socket =>
      socket.on('data', data => (data.includes("'") ? socket.end(data) : socket.write(data))),
    );
    await new Promise<void>(resolve => echo.listen(0, '127.0.0.1', resolve));
    const address = echo.address();
    const local = localExec({ PATH: image ?? '' });
    const tunnel = openTunnel(local.engine, 'c1', []);
    const text = 'a b\t"$(id)" `id` %s \\n \\0101 ñ\r\n\'';
    const answer = await tunnel.talk(typeof address === 'object' && address ? address.port : 0, text, 2_000);
    expect(typeof answer === 'string' ? answer : answer.bytes.toString('utf8')).toBe(text);
    tunnel.dispose();
    echo.close();
  });
});

describe('A tunnel into a container that has nothing to connect with', () => {
  it('gives up quickly and does not try again at once', async () => {
    const image = imageWith(['sh']) ?? '';
    const local = localExec({ PATH: image });
    const tunnel = openTunnel(local.engine, 'c1', []);
    for (let time = 0; time < 5; time += 1) expect(await tunnel.talk(80, get('/'), 500)).toBe('no-way');
    await eventually(() => expect(local.exits).toEqual([97]));
    expect(local.started()).toBe(1);
    tunnel.dispose();
    rmSync(image, { recursive: true });
  });
});

describe('Text for the tunnel', () => {
  it('has no space, quote or line end', () => {
    expect(escapeForPrintf('GET /a?b=1 HTTP/1.0\r\n')).toMatch(/^[A-Za-z0-9/_.\\-]+$/);
  });
});
