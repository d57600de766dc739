import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connectClient, rawRequest, type TestDoor, testDoor, tokenOf } from '../../support/door.ts';

/** What a stranger sends; `PORT` is the door's port. Only 403, 404, 405, 400, 413, 431 or a closed line may come back. */
const refused = new Set([0, 400, 403, 404, 405, 413, 417, 431, 505]);
const host = 'Host: 127.0.0.1:PORT';
const upgrade = [
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
].join('\n');
const own = 'Origin: http://127.0.0.1:PORT';

const pageRequests: readonly (readonly [string, string])[] = [
  ['rebinding: a foreign name', 'GET / HTTP/1.1\nHost: evil.example:PORT'],
  ['rebinding: our name inside a foreign one', 'GET / HTTP/1.1\nHost: 127.0.0.1.evil.example:PORT'],
  ['rebinding: nip.io', 'GET / HTTP/1.1\nHost: 127.0.0.1.nip.io:PORT'],
  ['rebinding: localhost of a domain', 'GET / HTTP/1.1\nHost: localhost.evil.example:PORT'],
  ['rebinding: a name that ends like ours', 'GET / HTTP/1.1\nHost: notlocalhost:PORT'],
  ['rebinding: a dot after the name', 'GET / HTTP/1.1\nHost: localhost.:PORT'],
  ['another loopback address', 'GET / HTTP/1.1\nHost: 127.0.0.2:PORT'],
  ['all addresses', 'GET / HTTP/1.1\nHost: 0.0.0.0:PORT'],
  ['a number for the address', 'GET / HTTP/1.1\nHost: 2130706433:PORT'],
  ['IPv6 loopback', 'GET / HTTP/1.1\nHost: [::1]:PORT'],
  ['no port in Host', 'GET / HTTP/1.1\nHost: 127.0.0.1'],
  ['another port in Host', 'GET / HTTP/1.1\nHost: 127.0.0.1:1'],
  ['a user in Host', 'GET / HTTP/1.1\nHost: user@127.0.0.1:PORT'],
  ['an empty Host', 'GET / HTTP/1.1\nHost:'],
  ['no Host', 'GET / HTTP/1.1\nX: y'],
  ['no Host in HTTP/1.0', 'GET / HTTP/1.0'],
  ['two Hosts', `GET / HTTP/1.1\nHost: evil.example:PORT\n${host}`],
  ['a foreign Origin', `GET / HTTP/1.1\n${host}\nOrigin: https://evil.example`],
  ['another port as Origin', `GET / HTTP/1.1\n${host}\nOrigin: http://127.0.0.1:8080`],
  ['null as Origin', `GET / HTTP/1.1\n${host}\nOrigin: null`],
  ['https of ourselves as Origin', `GET / HTTP/1.1\n${host}\nOrigin: https://127.0.0.1:PORT`],
  [
    'a foreign page loads our script',
    `GET /assets/index-1234.js HTTP/1.1\n${host}\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: no-cors\nSec-Fetch-Dest: script`,
  ],
  [
    'a page of another port loads our script',
    `GET /assets/index-1234.js HTTP/1.1\n${host}\nSec-Fetch-Site: same-site\nSec-Fetch-Mode: no-cors\nSec-Fetch-Dest: script`,
  ],
  [
    'a foreign page frames us',
    `GET / HTTP/1.1\n${host}\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: iframe`,
  ],
  ['preflight', `OPTIONS / HTTP/1.1\n${host}\n${own}\nAccess-Control-Request-Method: POST`],
  ['POST', `POST / HTTP/1.1\n${host}\nContent-Length: 0`],
  ['POST to the socket', `POST /rpc HTTP/1.1\n${host}\n${own}\nContent-Length: 2\n\n{}`],
  ['PUT', `PUT /index.html HTTP/1.1\n${host}\nContent-Length: 0`],
  ['DELETE', `DELETE /index.html HTTP/1.1\n${host}`],
  ['TRACE', `TRACE / HTTP/1.1\n${host}`],
  ['CONNECT', `CONNECT evil.example:443 HTTP/1.1\n${host}`],
  ['traversal', `GET /../secret.txt HTTP/1.1\n${host}`],
  ['traversal below a folder', `GET /assets/../../secret.txt HTTP/1.1\n${host}`],
  ['encoded dots', `GET /%2e%2e/secret.txt HTTP/1.1\n${host}`],
  ['encoded slash', `GET /..%2fsecret.txt HTTP/1.1\n${host}`],
  ['encoded twice', `GET /%252e%252e%252fsecret.txt HTTP/1.1\n${host}`],
  ['encoded backslash', `GET /..%5csecret.txt HTTP/1.1\n${host}`],
  ['backslash', `GET /..\\secret.txt HTTP/1.1\n${host}`],
  ['overlong UTF-8', `GET /%c0%ae%c0%ae/secret.txt HTTP/1.1\n${host}`],
  ['NUL', `GET /index.html%00.js HTTP/1.1\n${host}`],
  ['double slash', `GET //index.html HTTP/1.1\n${host}`],
  ['an absolute path of the disk', `GET //etc/passwd HTTP/1.1\n${host}`],
  ['a file address', `GET file:///etc/passwd HTTP/1.1\n${host}`],
  ['a foreign absolute address', `GET http://evil.example/ HTTP/1.1\n${host}`],
  ['a dot file', `GET /.env HTTP/1.1\n${host}`],
  ['a folder', `GET /assets HTTP/1.1\n${host}`],
  ['the socket without an upgrade', `GET /rpc HTTP/1.1\n${host}\n${own}`],
  ['a huge header', `GET / HTTP/1.1\n${host}\nX: ${'x'.repeat(40_000)}`],
];

const socketRequests: readonly (readonly [string, string])[] = [
  ['no Origin', `GET /rpc HTTP/1.1\n${host}\n${upgrade}`],
  ['cross-site', `GET /rpc HTTP/1.1\n${host}\nOrigin: https://evil.example\n${upgrade}`],
  ['another port of this host', `GET /rpc HTTP/1.1\n${host}\nOrigin: http://127.0.0.1:8080\n${upgrade}`],
  [
    'our name with the wrong scheme',
    `GET /rpc HTTP/1.1\n${host}\nOrigin: https://127.0.0.1:PORT\n${upgrade}`,
  ],
  ['null as Origin', `GET /rpc HTTP/1.1\n${host}\nOrigin: null\n${upgrade}`],
  ['an Origin that begins like ours', `GET /rpc HTTP/1.1\n${host}\n${own}.evil.example\n${upgrade}`],
  [
    'localhost as Origin of 127.0.0.1',
    `GET /rpc HTTP/1.1\n${host}\nOrigin: http://localhost:PORT\n${upgrade}`,
  ],
  [
    'rebinding: foreign Host with its own Origin',
    `GET /rpc HTTP/1.1\nHost: evil.example:PORT\nOrigin: http://evil.example:PORT\n${upgrade}`,
  ],
  ['no Host', `GET /rpc HTTP/1.1\n${own}\n${upgrade}`],
  ['another path', `GET /other HTTP/1.1\n${host}\n${own}\n${upgrade}`],
  ['a query on the path', `GET /rpc?token=x HTTP/1.1\n${host}\n${own}\n${upgrade}`],
  ['another protocol', `GET /rpc HTTP/1.1\n${host}\n${own}\n${upgrade.replace('websocket', 'h2c')}`],
  ['an old version', `GET /rpc HTTP/1.1\n${host}\n${own}\n${upgrade.replace('13', '7')}`],
  ['POST', `POST /rpc HTTP/1.1\n${host}\n${own}\n${upgrade}`],
];

const greetings: readonly (readonly [string, unknown])[] = [
  ['no token', {}],
  ['an empty token', { token: '' }],
  ['a wrong token', { token: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  ['a wrong key', { key: 'A'.repeat(43) }],
  ['the token as key', 'TOKEN-AS-KEY'],
  ['a token that is no text', { token: ['x'] }],
  ['token and key', { token: 'x', key: 'y' }],
  ['a very long token', { token: 'x'.repeat(100_000) }],
  ['no JSON', 'hello'],
  ['null', 'null'],
  ['a call at once', { t: 'q', i: '1', m: 'call', a: ['gallery.create', { template: 'empty' }] }],
];

const frames: readonly (readonly [string, string | Uint8Array])[] = [
  ['no JSON', '{'],
  ['binary', new Uint8Array([1, 2, 3])],
  ['null', 'null'],
  ['another function', JSON.stringify({ t: 'q', i: '1', m: 'constructor', a: ['x', {}] })],
  ['a property of every object', JSON.stringify({ t: 'q', i: '1', m: '__proto__', a: ['x', {}] })],
  ['too few arguments', JSON.stringify({ t: 'q', i: '1', m: 'call', a: [] })],
  ['an answer nobody asked for', JSON.stringify({ t: 's', i: '1', r: 1 })],
  ['too large', 'x'.repeat(17_100_000)],
];

describe('a stranger at the browser door', () => {
  test('the tables hold at least forty requests', () => {
    expect(
      pageRequests.length + socketRequests.length + greetings.length + frames.length,
    ).toBeGreaterThanOrEqual(40);
  });

  test('the door opens for the printed address, so that refusals mean something', async () => {
    const { door } = await testDoor();
    const page = await rawRequest(door.port, fill(`GET / HTTP/1.1\n${host}\nConnection: close`, door.port));
    expect(page.status).toBe(200);
    const socket = await rawRequest(
      door.port,
      fill(`GET /rpc HTTP/1.1\n${host}\n${own}\n${upgrade}`, door.port),
    );
    expect(socket.status).toBe(101);
    const client = await connectClient(door, { token: tokenOf(door.link()) });
    expect(await client.call('app.info', {})).toMatchObject({ ok: true });
    client.socket.close();
  });

  test('page requests', async () => {
    await refusesAll(pageRequests);
  });

  test('WebSockets', async () => {
    await refusesAll(socketRequests);
  });

  test('greetings', async () => {
    const site = await testDoor();
    const before = await diskOf(site);
    const token = tokenOf(site.door.link());
    const codes: Record<string, number> = {};
    for (const [name, greeting] of greetings) {
      const client = await connectClient(site.door, greeting === 'TOKEN-AS-KEY' ? { key: token } : greeting);
      expect(client.key, name).toBeNull();
      codes[name] = await client.closed;
    }
    expect(codes).toEqual(Object.fromEntries(greetings.map(([name]) => [name, 4401])));
    expect(await diskOf(site)).toEqual(before);
  });

  test('a token works once; the key it gave works again', async () => {
    const { door } = await testDoor();
    const token = tokenOf(door.link());
    const first = await connectClient(door, { token });
    const second = await connectClient(door, { token });
    expect(second.key).toBeNull();
    expect(await second.closed).toBe(4401);
    const back = await connectClient(door, { key: first.key });
    expect(back.key).toBe(first.key);
    expect(await back.call('app.info', {})).toMatchObject({ ok: true });
    for (const client of [first, back]) client.socket.close();
  });

  test('frames of somebody who is let in but sends nonsense end the line', async () => {
    const { door } = await testDoor();
    for (const [name, frame] of frames) {
      const client = await connectClient(door, { token: tokenOf(door.link()) });
      client.send(frame);
      expect(await client.closed, name).not.toBe(1000);
    }
  });

  test('calls with wrong arguments, outside the roots or on projects that are not open change nothing', async () => {
    const site = await testDoor();
    const { door, home, inside, outside } = site;
    const before = await diskOf(site);
    const client = await connectClient(door, { token: tokenOf(door.link()) });
    const stranger = await connectClient(door, { token: tokenOf(door.link()) });
    const opened = await stranger.call('project.open', { path: inside });
    expect(opened).toMatchObject({ ok: true });
    const manyFiles = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`f${at}`, '']));
    const calls: readonly (readonly [string, unknown, string])[] = [
      ['nothing.like.this', {}, 'unknown-call'],
      ['constructor', {}, 'unknown-call'],
      ['__proto__', {}, 'unknown-call'],
      ['toString', {}, 'unknown-call'],
      ['project.open', {}, 'wrong-arguments'],
      ['project.open', null, 'wrong-arguments'],
      ['project.open', { path: 7 }, 'wrong-arguments'],
      ['project.open', { path: '' }, 'wrong-arguments'],
      ['project.open', { path: `${inside}\0.txt` }, 'wrong-arguments'],
      ['project.open', { path: 'x'.repeat(5000) }, 'wrong-arguments'],
      ['project.open', { path: outside }, 'outside-roots'],
      ['project.open', { path: 'compose.yaml' }, 'outside-roots'],
      ['project.open', { path: join(inside, '../../../elsewhere/compose.yaml') }, 'outside-roots'],
      ['project.open', { path: `${home}/projects-2/compose.yaml` }, 'outside-roots'],
      ['project.open', { path: '/etc/passwd' }, 'outside-roots'],
      ['files.list', { folder: '/' }, 'outside-roots'],
      ['files.list', { folder: home }, 'outside-roots'],
      ['files.list', { folder: join(home, 'projects/../elsewhere') }, 'outside-roots'],
      ['files.pick', { purpose: 'open' }, 'not-in-this-door'],
      ['gallery.create', { template: '../../elsewhere' }, 'wrong-arguments'],
      ['gallery.create', { template: 'no-such-example' }, 'no-such-template'],
      ['files.import', { name: '../x.yaml', text: '' }, 'file-name-refused'],
      ['files.import', { name: 'x.sh', text: '' }, 'not-yaml-name'],
      ['files.import', { name: 'x.yaml', text: 7 }, 'wrong-arguments'],
      ['files.import', { name: 'x.yaml', text: 'x'.repeat(2_300_000) }, 'wrong-arguments'],
      ['files.import', { name: 'x.yaml', text: '', folder: '/tmp' }, 'outside-roots'],
      ['files.import', { name: 'x.yaml', text: '', folder: join(home, 'elsewhere') }, 'outside-roots'],
      ['project.createFromText', { name: 'x', files: { '.env': '' } }, 'no-compose-file'],
      ['project.createFromText', { name: 'x', files: [] }, 'wrong-arguments'],
      ['project.createFromText', { name: 'x', files: manyFiles }, 'wrong-arguments'],
      [
        'project.createFromText',
        { name: '../../x', files: { 'compose.yaml': '', '../y': '' } },
        'file-name-refused',
      ],
      ['project.createFromText', { name: 'x', folder: home, files: { 'compose.yaml': '' } }, 'outside-roots'],
      ['project.resolveDisk', { project: inside, take: 'disk', file: '.env' }, 'project-not-open'],
      ['project.save', { project: inside }, 'project-not-open'],
      ['project.save', { project: outside }, 'project-not-open'],
      ['project.undo', { project: inside }, 'project-not-open'],
      ['project.update', { project: inside, update: 'AAA=', kind: 'typing' }, 'project-not-open'],
      ['project.saveAs', { project: inside, path: outside, overwrite: true }, 'project-not-open'],
      ['stack.up', { project: inside }, 'project-not-open'],
      ['stack.down', { project: inside }, 'project-not-open'],
      ['stack.dataFacts', { project: inside }, 'project-not-open'],
      ['stack.downDelete', { project: inside, hash: '0'.repeat(64) }, 'project-not-open'],
      ['stack.downDelete', { project: inside }, 'wrong-arguments'],
      ['stack.downDelete', { project: inside, hash: 'x' }, 'wrong-arguments'],
      ['stack.stop', { project: inside, anyway: 'yes' }, 'wrong-arguments'],
      ['project.answerRestored', { project: inside, take: 'discard' }, 'project-not-open'],
      ['stack.exec', { project: inside, service: 'a', command: 'id' }, 'project-not-open'],
      ['logs.follow', { project: inside, service: '$(id)', tail: 1 }, 'wrong-arguments'],
      ['logs.follow', { project: inside, service: 'a', tail: -1 }, 'wrong-arguments'],
      ['job.run', { project: inside, service: 'a', action: 'x', fields: {} }, 'project-not-open'],
    ];
    for (const [name, args, code] of calls) {
      expect(await client.call(name, args), `${name} ${JSON.stringify(args)}`).toMatchObject({
        ok: false,
        failure: { code },
      });
    }
    const saveAs = (path: string, overwrite?: boolean) =>
      stranger.call('project.saveAs', { project: inside, path, overwrite });
    expect(await saveAs(outside, true)).toMatchObject({ failure: { code: 'outside-roots' } });
    expect(await saveAs(join(home, 'projects', 'notes.txt'))).toMatchObject({
      failure: { code: 'not-yaml-name' },
    });
    expect(await diskOf(site)).toEqual(before);
    for (const each of [client, stranger]) each.socket.close();
  });

  test('no answer may be read by another page, framed or sniffed', async () => {
    const { door } = await testDoor();
    for (const path of ['/', '/assets/index-1234.js', '/nothing']) {
      const response = await fetch(`http://127.0.0.1:${door.port}${path}`);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('x-frame-options')).toBe('DENY');
      expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
    }
  });
});

async function refusesAll(requests: readonly (readonly [string, string])[]): Promise<void> {
  const site = await testDoor();
  const before = await diskOf(site);
  const passed: string[] = [];
  for (const [name, head] of requests) {
    const answer = await rawRequest(site.door.port, fill(`${head}`, site.door.port));
    if (!refused.has(answer.status) || answer.text.includes('secret'))
      passed.push(`${name}: ${answer.status}`);
  }
  expect(passed).toEqual([]);
  expect(await diskOf(site)).toEqual(before);
}

function fill(head: string, port: number): string {
  return head.replaceAll('PORT', String(port));
}

/** Every file below the door's home with its content, without the app's own list of recent projects. */
async function diskOf({ home }: TestDoor): Promise<Record<string, string>> {
  const names = await readdir(home, { recursive: true, withFileTypes: true });
  const files = names.filter(entry => entry.isFile() && entry.name !== 'recent.json');
  const paths = files.map(entry => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(await Promise.all(paths.map(async path => [path, await readFile(path, 'utf8')])));
}
