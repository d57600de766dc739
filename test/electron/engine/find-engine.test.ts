import { createHash } from 'node:crypto';
import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dockerHost } from '../../../electron/engine/engine-address.ts';
import { type EngineSurroundings, findEngines } from '../../../electron/engine/find-engine.ts';

type Home = Readonly<Record<string, string>>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const config = (currentContext: string): string => JSON.stringify({ currentContext });
const context = (folder: string, name: string, host: string, more: object = {}): Home => ({
  [`${folder}/contexts/meta/${sha256(name)}/meta.json`]: JSON.stringify({
    Name: name,
    Metadata: {},
    Endpoints: { docker: { Host: host, SkipTLSVerify: false, ...more } },
  }),
});

/** A machine: its files by path ('' for sockets and pipes), its variables. */
function machine(
  platform: EngineSurroundings['platform'],
  there: Home,
  environment: Readonly<Record<string, string>> = {},
): EngineSurroundings {
  const home = { linux: '/home/ana', darwin: '/Users/ana', win32: 'C:\\Users\\ana' }[platform];
  const plain = (path: string): string => path.replaceAll('\\', '/');
  const files = new Map(Object.entries(there).map(([path, text]) => [plain(path), text]));
  return {
    platform,
    home,
    environment,
    userId: platform === 'win32' ? null : 1000,
    files: {
      read: path => files.get(plain(path)) || null,
      exists: path => files.has(plain(path)),
      list: folder => [...files.keys()].filter(path => path.startsWith(`${plain(folder)}/`)),
      join: platform === 'win32' ? win32.join : posix.join,
      sha256,
    },
  };
}

const home = '/home/ana/.docker';
const mac = '/Users/ana/.docker';
const windows = 'C:/Users/ana/.docker';

const machines: readonly [string, EngineSurroundings, { host: string; source: string; product?: string }][] =
  [
    ['bare Linux', machine('linux', {}), { host: 'unix:///var/run/docker.sock', source: 'default' }],
    ['bare macOS', machine('darwin', {}), { host: 'unix:///var/run/docker.sock', source: 'default' }],
    ['bare Windows', machine('win32', {}), { host: 'npipe:////./pipe/docker_engine', source: 'default' }],
    [
      'Docker Desktop on macOS',
      machine('darwin', {
        [`${mac}/config.json`]: config('desktop-linux'),
        ...context(mac, 'desktop-linux', 'unix:///Users/ana/.docker/run/docker.sock'),
      }),
      {
        host: 'unix:///Users/ana/.docker/run/docker.sock',
        source: 'current-context',
        product: 'Docker Desktop',
      },
    ],
    [
      'Docker Desktop on Linux',
      machine('linux', {
        [`${home}/config.json`]: config('desktop-linux'),
        ...context(home, 'desktop-linux', 'unix:///home/ana/.docker/desktop/docker.sock'),
      }),
      {
        host: 'unix:///home/ana/.docker/desktop/docker.sock',
        source: 'current-context',
        product: 'Docker Desktop',
      },
    ],
    [
      'Docker Desktop on Windows',
      machine('win32', {
        [`${windows}/config.json`]: config('desktop-linux'),
        ...context(windows, 'desktop-linux', 'npipe:////./pipe/dockerDesktopLinuxEngine'),
      }),
      {
        host: 'npipe:////./pipe/dockerDesktopLinuxEngine',
        source: 'current-context',
        product: 'Docker Desktop',
      },
    ],
    [
      'OrbStack',
      machine('darwin', {
        [`${mac}/config.json`]: config('orbstack'),
        ...context(mac, 'orbstack', 'unix:///Users/ana/.orbstack/run/docker.sock'),
      }),
      { host: 'unix:///Users/ana/.orbstack/run/docker.sock', source: 'current-context', product: 'OrbStack' },
    ],
    [
      'Colima with a profile',
      machine('darwin', {
        [`${mac}/config.json`]: config('colima-big'),
        ...context(mac, 'colima-big', 'unix:///Users/ana/.colima/big/docker.sock'),
      }),
      { host: 'unix:///Users/ana/.colima/big/docker.sock', source: 'current-context', product: 'Colima' },
    ],
    [
      'context default in config.json',
      machine('linux', { [`${home}/config.json`]: config('default') }),
      { host: 'unix:///var/run/docker.sock', source: 'default' },
    ],
    [
      'config.json without a context',
      machine('linux', { [`${home}/config.json`]: '{"auths":{}}' }),
      { host: 'unix:///var/run/docker.sock', source: 'default' },
    ],
    [
      'config.json that is broken',
      machine('linux', { [`${home}/config.json`]: '{"currentContext": "desk' }),
      { host: 'unix:///var/run/docker.sock', source: 'default' },
    ],
    [
      'config.json with a byte order mark',
      machine('win32', {
        [`${windows}/config.json`]: `\uFEFF${config('desktop-linux')}`,
        ...context(windows, 'desktop-linux', 'npipe:////./pipe/dockerDesktopLinuxEngine'),
      }),
      { host: 'npipe:////./pipe/dockerDesktopLinuxEngine', source: 'current-context' },
    ],
    [
      'current context that is gone',
      machine('linux', { [`${home}/config.json`]: config('old-laptop') }),
      { host: 'old-laptop', source: 'current-context' },
    ],
    [
      'DOCKER_CONFIG elsewhere',
      machine(
        'linux',
        {
          '/etc/docker-cli/config.json': config('lab'),
          ...context('/etc/docker-cli', 'lab', 'unix:///lab.sock'),
        },
        { DOCKER_CONFIG: '/etc/docker-cli' },
      ),
      { host: 'unix:///lab.sock', source: 'current-context' },
    ],
    [
      'DOCKER_CONTEXT before the current context',
      machine(
        'linux',
        {
          [`${home}/config.json`]: config('one'),
          ...context(home, 'one', 'unix:///one.sock'),
          ...context(home, 'two', 'unix:///two.sock'),
        },
        { DOCKER_CONTEXT: 'two' },
      ),
      { host: 'unix:///two.sock', source: 'DOCKER_CONTEXT' },
    ],
    [
      'DOCKER_CONTEXT=default',
      machine(
        'linux',
        { [`${home}/config.json`]: config('one'), ...context(home, 'one', 'unix:///one.sock') },
        { DOCKER_CONTEXT: 'default' },
      ),
      { host: 'unix:///var/run/docker.sock', source: 'default' },
    ],
    [
      'DOCKER_HOST before everything',
      machine(
        'linux',
        { [`${home}/config.json`]: config('one'), ...context(home, 'one', 'unix:///one.sock') },
        { DOCKER_HOST: 'unix:///mine.sock', DOCKER_CONTEXT: 'one' },
      ),
      { host: 'unix:///mine.sock', source: 'DOCKER_HOST' },
    ],
    [
      'DOCKER_HOST over TCP',
      machine('linux', {}, { DOCKER_HOST: 'tcp://192.168.1.5' }),
      { host: 'tcp://192.168.1.5:2375', source: 'DOCKER_HOST' },
    ],
    [
      'DOCKER_HOST over TCP and IPv6',
      machine('linux', {}, { DOCKER_HOST: 'tcp://[::1]:4243' }),
      { host: 'tcp://[::1]:4243', source: 'DOCKER_HOST' },
    ],
    [
      'DOCKER_HOST over SSH',
      machine('linux', {}, { DOCKER_HOST: 'ssh://ana@lab.example.edu:2222' }),
      { host: 'ssh://ana@lab.example.edu:2222', source: 'DOCKER_HOST' },
    ],
    [
      'DOCKER_HOST as a pipe',
      machine('win32', {}, { DOCKER_HOST: 'npipe:////./pipe/docker_engine_windows' }),
      { host: 'npipe:////./pipe/docker_engine_windows', source: 'DOCKER_HOST' },
    ],
    [
      'DOCKER_HOST that is no address',
      machine('linux', {}, { DOCKER_HOST: 'localhost:2375' }),
      { host: 'localhost:2375', source: 'DOCKER_HOST' },
    ],
    [
      'a remote context over SSH',
      machine('darwin', {
        [`${mac}/config.json`]: config('server'),
        ...context(mac, 'server', 'ssh://root@10.0.0.7'),
      }),
      { host: 'ssh://root@10.0.0.7', source: 'current-context' },
    ],
  ];

describe('Finding Docker', () => {
  it.each(machines)('%s', (_name, surroundings, expected) => {
    const { chosen } = findEngines(surroundings);
    expect({ host: dockerHost(chosen.address), source: chosen.source }).toEqual({
      host: expected.host,
      source: expected.source,
    });
    if (expected.product) expect(chosen.product).toBe(expected.product);
  });

  it('takes the certificates of the environment or of the context', () => {
    const secured = { DOCKER_HOST: 'tcp://lab', DOCKER_TLS_VERIFY: '1' };
    expect(findEngines(machine('linux', {}, secured)).chosen.address).toEqual({
      kind: 'tcp',
      host: 'lab',
      port: 2376,
      tls: { folder: home, verify: true },
    });
    const id = sha256('lab');
    const there = {
      [`${home}/config.json`]: config('lab'),
      ...context(home, 'lab', 'tcp://lab:2376'),
      [`${home}/contexts/tls/${id}/docker/ca.pem`]: 'PEM',
    };
    expect(findEngines(machine('linux', there)).chosen.address).toMatchObject({
      tls: { folder: `${home}/contexts/tls/${id}/docker`, verify: true },
    });
  });

  it.each<[string, EngineSurroundings, readonly string[]]>([
    [
      'Docker Desktop on macOS',
      machine('darwin', { '/Users/ana/.docker/run/docker.sock': '' }),
      ['Docker Desktop'],
    ],
    [
      'Docker Desktop on Linux',
      machine('linux', { '/home/ana/.docker/desktop/docker.sock': '' }),
      ['Docker Desktop'],
    ],
    ['rootless Docker', machine('linux', { '/run/user/1000/docker.sock': '' }), ['Docker Engine (rootless)']],
    ['Podman', machine('linux', { '/run/user/1000/podman/podman.sock': '' }), ['Podman']],
    [
      'rootless in its own runtime folder',
      machine('linux', { '/tmp/run/docker.sock': '' }, { XDG_RUNTIME_DIR: '/tmp/run' }),
      ['Docker Engine (rootless)'],
    ],
    [
      'the pipe of Docker Desktop',
      machine('win32', { '//./pipe/dockerDesktopLinuxEngine': '' }),
      ['Docker Desktop'],
    ],
    ['nothing', machine('linux', {}), []],
    ['only the default', machine('linux', { '/var/run/docker.sock': '' }), []],
  ])('names what else is there: %s', (_name, surroundings, products) => {
    expect(findEngines(surroundings).others.map(other => other.product)).toEqual(products);
  });
});
