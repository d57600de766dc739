import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDockerEngine } from '../../../electron/engine/docker-engine.ts';
import type { Engine, EngineChange } from '../../../electron/engine/engine.ts';
import { createEngineAccess } from '../../../electron/engine/engine-access.ts';
import { parseHost } from '../../../electron/engine/engine-address.ts';
import { endOfContainer } from '../../../shared/live/end-of-container.ts';
import { removeComposeProject } from '../../support/compose-leftovers.ts';
import { describeWithDocker, docker } from '../../support/docker.ts';
import { type SocketProxy, socketProxy } from '../../support/socket-proxy.ts';

const project = `db-engine-${process.pid}`;
let proxy: SocketProxy;
let engine: Engine;
let changes: EngineChange[];

const labels = [
  '--label',
  `com.docker.compose.project=${project}`,
  '--label',
  'com.docker.compose.service=db',
];
const run = (name: string, ...args: readonly string[]): string =>
  docker('run', '-d', '--name', `${project}-${name}`, ...labels, ...args);
const kinds = (): string[] =>
  changes.map(change => (change.kind === 'container' ? change.action : change.kind));
const lastKind = (): string | undefined => kinds().at(-1);

describeWithDocker('The engine', () => {
  beforeEach(async () => {
    const { address } = createEngineAccess().candidate();
    if (address.kind !== 'socket') throw new Error('these tests need an engine behind a socket');
    proxy = await socketProxy(address.path);
    engine = createDockerEngine(() => parseHost(proxy.host, null), { everyMs: 200, deadlineMs: 300 });
    changes = [];
    engine.onChange(change => changes.push(change));
    await expect.poll(kinds).toContain('connected');
  });
  afterEach(async () => {
    engine.dispose();
    await proxy.remove();
    removeComposeProject(project);
  });

  it('tells starts, ends and health of Compose containers, and nothing of healthchecks as such', async () => {
    run('a', '--health-cmd', 'true', '--health-interval', '1s', '--stop-timeout', '0', 'redis:7');
    await expect.poll(kinds, { timeout: 10_000 }).toContain('health_status: healthy');
    docker('rm', '-f', `${project}-a`);
    await expect.poll(lastKind).toBe('destroy');
    expect(kinds().filter(kind => kind.startsWith('exec_'))).toEqual([]);
    expect(kinds()).toEqual(expect.arrayContaining(['create', 'start', 'die']));
  });

  it('comes back within two seconds after the connection was cut, ten times in a row', async () => {
    for (let round = 0; round < 10; round++) {
      const before = kinds().filter(kind => kind === 'connected').length;
      proxy.cut();
      await expect
        .poll(() => kinds().filter(kind => kind === 'connected').length, { timeout: 20_000, interval: 10 })
        .toBe(before + 1);
    }
    run('b', 'redis:7');
    await expect.poll(kinds).toContain('start');
  });

  it('says lost while the engine is away, and knows what happened meanwhile', async () => {
    await proxy.close();
    await expect.poll(lastKind).toBe('lost');
    await expect(engine.snapshot(project)).rejects.toMatchObject({ failure: { code: 'engine-stopped' } });
    run('c', 'redis:7');
    await proxy.open();
    await expect.poll(lastKind, { timeout: 20_000 }).toBe('connected');
    expect((await engine.snapshot(project)).map(({ container }) => container.state)).toEqual(['running']);
  });

  it('notices an engine that freezes', async () => {
    proxy.freeze();
    await expect.poll(lastKind, { timeout: 20_000 }).toBe('lost');
    proxy.thaw();
    await expect.poll(lastKind, { timeout: 20_000 }).toBe('connected');
  });

  it('reads ports, addresses, exit code and restarts', async () => {
    run('d', '-p', '127.0.0.1::6379', 'redis:7');
    run('e', 'redis:7', 'sh', '-c', 'exit 7');
    await expect
      .poll(async () => (await engine.snapshot(project)).map(({ container }) => container.exitCode))
      .toEqual([null, 7]);
    const [running] = await engine.snapshot(project);
    expect(running?.container.ports).toEqual([
      { hostIp: '127.0.0.1', published: expect.any(Number), target: 6379, protocol: 'tcp' },
    ]);
    expect(running?.container.addresses['bridge']).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(running?.container.restarts).toBe(0);
    expect(Date.parse(running?.container.startedAt ?? '')).toBeGreaterThan(0);
  });

  it('tells a stop that ended by force from a kill, also for who looks later', async () => {
    const deaf = ['redis:7', 'sh', '-c', "trap '' TERM; while :; do sleep 0.1; done"] as const;
    run('i', '--stop-timeout', '1', ...deaf);
    run('j', ...deaf);
    docker('stop', `${project}-i`);
    docker('kill', `${project}-j`);
    const ends = async (of: Engine): Promise<readonly unknown[]> =>
      (await of.snapshot(project)).map(({ container }) => [
        container.exitCode,
        container.askedToStop,
        endOfContainer(container),
      ]);
    const expected = [
      [137, true, 'stopped'],
      [137, false, 'failed'],
    ];
    await expect.poll(() => ends(engine)).toEqual(expected);
    const later = createDockerEngine(() => parseHost(proxy.host, null));
    expect(await ends(later)).toEqual(expected);
    later.dispose();
    docker('start', `${project}-i`);
    docker('kill', `${project}-i`);
    await expect
      .poll(() => ends(engine))
      .toEqual([
        [137, false, 'failed'],
        [137, false, 'failed'],
      ]);
  });

  it('leaves out one-off containers', async () => {
    run('f', '--label', 'com.docker.compose.oneoff=True', 'redis:7');
    expect(await engine.snapshot(project)).toEqual([]);
  });

  it('talks to a process in a container: input, both outputs, exit code', async () => {
    const id = run('g', 'redis:7');
    const session = await engine.exec(
      id,
      ['sh', '-c', 'read line; echo "got $line $WORD"; echo bad >&2; exit 4'],
      {
        stdin: true,
        environment: { WORD: 'señal' },
      },
    );
    const [stdout, stderr] = [session.stdout.toArray(), session.stderr.toArray()];
    session.stdin?.write('hello\n');
    expect(await session.ended).toBe(4);
    expect(Buffer.concat(await stdout).toString()).toBe('got hello señal\n');
    expect(Buffer.concat(await stderr).toString()).toBe('bad\n');
  });

  it('gives details for probes, and null for what is not there', async () => {
    const id = run(
      'h',
      '-e',
      'A=b=c',
      '--hostname',
      'spark-master',
      'redis:7',
      'redis-server',
      '--port',
      '6380',
    );
    expect(await engine.inspect(id)).toMatchObject({
      project,
      service: 'db',
      running: true,
      image: 'redis:7',
      hostname: 'spark-master',
      environment: { A: 'b=c' },
      command: expect.arrayContaining(['redis-server', '--port', '6380']),
    });
    expect(await engine.inspect('nothing')).toBeNull();
    expect(await engine.stats('nothing')).toBeNull();
    expect(await engine.lastLines('nothing', 10)).toEqual([]);
    expect(await engine.imageExists('redis:7')).toBe(true);
    expect(await engine.imageExists('db-nowhere:1')).toBe(false);
  });
});

describeWithDocker('An engine behind the docker command (as SSH addresses are)', () => {
  it('answers questions', async () => {
    const { address } = createEngineAccess().candidate();
    const { connectThrough } = await import('../../support/dial-engine.ts');
    const through = connectThrough(address);
    expect((await through.version()).Version).toMatch(/^\d+\./);
    expect((await through.listContainers()).length).toBeGreaterThanOrEqual(0);
  });
});
