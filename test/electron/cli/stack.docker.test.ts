import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { composeLeftovers, removeComposeProject } from '../../support/compose-leftovers.ts';
import { describeWithDocker } from '../../support/docker.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';
import { runCli } from '../../support/terminal.ts';

const project = `db-cli-${process.pid}`;
let place: ProjectFolder;
const run = (...argv: string[]) => runCli(argv, { folder: place.folder });
const write = (yaml: string) => place.write('compose.yaml', `name: ${project}\n${yaml}`);

beforeEach(() => {
  place = projectFolder(project);
  vi.stubEnv('DRAWBRIDGE_HOME', join(dirname(place.folder), 'home'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  removeComposeProject(project);
  place.remove();
});

describeWithDocker('The command line on a stack', () => {
  it('starts, shows, reads, runs, stops and removes it', async () => {
    write(
      'services:\n  db: {image: "redis:7", ports: ["127.0.0.1::6379"], stop_grace_period: 0s, tmpfs: ["/data"], command: ["sh", "-c", "echo ready; exec redis-server"]}\n',
    );
    const up = await run('up', 'compose.yaml');
    expect(up).toMatchObject({ code: 0, complaints: [] });
    expect(up.out).toMatch(/^\$ docker compose up -d\n/);
    expect(up.out).toMatch(/^db {2}Started$/m);

    expect((await run('ps', '.')).out).toMatch(/^db {2}running {2}\d+->6379\n$/);
    const ps = JSON.parse((await run('ps', 'compose.yaml', '--json')).out);
    expect(ps).toMatchObject({ project, services: [{ name: 'db', state: 'running', readings: [] }] });

    expect((await run('logs', 'compose.yaml', 'db', '--tail', '1000')).out).toMatch(/^ready\n/);
    const logged =
      (await run('logs', 'compose.yaml', 'db', '--json', '--tail', '1000')).out.split('\n')[0] ?? '';
    expect(JSON.parse(logged)).toEqual({ service: 'db', line: 'ready' });

    expect(
      await run('exec', 'compose.yaml', 'db', 'sh', '-c', 'echo "$0 $1" -x', 'a b', '--json'),
    ).toMatchObject({
      code: 0,
      out: 'a b --json -x\n',
    });
    expect(JSON.parse((await run('exec', '--json', 'compose.yaml', 'db', 'false')).out)).toMatchObject({
      exitCode: 1,
    });
    expect((await run('exec', 'compose.yaml', 'db', 'false')).code).toBe(1);
    expect(await run('exec', '.', 'db', 'sh', '-c', 'echo data; echo note >&2')).toMatchObject({
      code: 0,
      out: 'data\n',
      errors: 'note\n',
    });

    expect(await run('stop', 'compose.yaml')).toMatchObject({ code: 0, complaints: [] });
    expect((await run('ps', 'compose.yaml')).out).toMatch(/^db {2}exited \(\d+\)\n$/);
    expect(await run('exec', 'compose.yaml', 'db', 'true')).toMatchObject({
      code: 1,
      out: '',
      errors: '',
      complaints: ['db is not running. Start the stack first.'],
    });
    const down = await run('down', 'compose.yaml', '--json');
    expect(JSON.parse(down.out)).toMatchObject({ ok: true, command: 'docker compose down', failure: null });
    expect(composeLeftovers(project)).toEqual([]);
  });

  it('lists what down --volumes deletes and deletes it only with --yes', async () => {
    write(
      'services:\n  db: {image: "redis:7", stop_grace_period: 0s, volumes: ["data:/data"]}\nvolumes: {data: {}}\n',
    );
    await run('up', 'compose.yaml');
    const refused = await run('down', 'compose.yaml', '--volumes');
    expect(refused).toMatchObject({ code: 1, complaints: ['Nothing was deleted.'] });
    expect(refused.out).toMatch(new RegExp(`^volume +${project}_data +[\\d.]+ k?B$`, 'm'));
    expect(refused.out).toContain('drawbridge down compose.yaml --volumes --yes');
    expect(composeLeftovers(project)).toHaveLength(3);
    const down = await run('down', 'compose.yaml', '--volumes', '--yes');
    expect(down).toMatchObject({ code: 0, complaints: [] });
    expect(down.out).toContain('$ docker compose down -v\n');
    expect(composeLeftovers(project)).toEqual([]);
  });

  it('says how a stack reaches out, exits 1 and starts with exactly that trust', async () => {
    write('services: {a: {image: "redis:7", pid: host, stop_grace_period: 0s}}\n');
    const refused = await run('up', 'compose.yaml');
    expect(refused.code).toBe(1);
    expect(refused.complaints).toHaveLength(1);
    expect(refused.out).toContain('pid: host');
    const hash = /--trust ([0-9a-f]{64})/.exec(refused.out)?.[1] ?? '';
    expect(JSON.parse((await run('up', 'compose.yaml', '--json')).out)).toMatchObject({
      started: false,
      hash,
      risks: [{ code: 'host-namespace', subject: 'a', detail: 'pid: host' }],
    });
    expect((await run('up', 'compose.yaml', '--trust', '0'.repeat(64))).code).toBe(1);
    expect(composeLeftovers(project)).toEqual([]);
    expect((await run('up', 'compose.yaml', '--trust', hash)).code).toBe(0);
  });

  it('tells failures in one line: what, and what next', async () => {
    const server = createServer();
    const port = await new Promise<number>(resolve => {
      server.listen(0, '0.0.0.0', () => {
        const address = server.address();
        resolve(address && typeof address === 'object' ? address.port : 0);
      });
    });
    write(`services: {db: {image: "redis:7", ports: ["${port}:6379"]}}\n`);
    const { code, complaints } = await run('up', 'compose.yaml');
    server.close();
    expect(code).toBe(1);
    expect(complaints).toEqual([
      `Port ${port} of your computer, which db wants, is already in use. Stop the program that uses it, or give db another port: change the number before the colon.`,
    ]);
  });

  it.each<[string, string[], string, number, RegExp]>([
    ['a file Compose refuses', ['up', 'compose.yaml'], 'services: {a: {imagee: x}}\n', 1, /does not accept/],
    [
      'an unknown service',
      ['logs', 'compose.yaml', 'nobody'],
      'services: {a: {image: "redis:7"}}\n',
      1,
      /no service nobody/,
    ],
    [
      'a service nobody can run a command in',
      ['exec', 'compose.yaml', 'nobody', 'true'],
      'services: {a: {image: "redis:7"}}\n',
      1,
      /no service nobody/,
    ],
    ['YAML that does not parse', ['ps', '.'], 'services:\n  a: {\n', 1, /^\/.*compose\.yaml:\d+:\d+: /],
    [
      'words of Compose, then what to do',
      ['up', 'compose.yaml'],
      'services: {a: {imagee: x}}\n',
      1,
      /not allowed\. Correct the file/,
    ],
    [
      'a remote include',
      ['up', 'compose.yaml'],
      'include: ["oci://localhost:1/x"]\n',
      1,
      /from the internet.*Nothing was fetched/,
    ],
    ['a missing file', ['up', 'nowhere.yaml'], '', 2, /nowhere\.yaml/],
    ['bad usage', ['logs', 'compose.yaml'], '', 2, /service/],
    ['a bad number', ['logs', 'compose.yaml', 'a', '--tail', 'all'], '', 2, /whole number/],
  ])('one line for %s', async (_name, argv, yaml, code, said) => {
    write(yaml);
    const ran = await run(...argv);
    expect(ran.code).toBe(code);
    expect(ran.complaints).toHaveLength(1);
    expect(ran.complaints[0]).toMatch(said);
    expect(ran.complaints[0]).not.toMatch(/\n| at .*\.ts/);
  });

  it('one line for a file that is not text', async () => {
    writeFileSync(join(place.folder, 'compose.yaml'), Buffer.from([0x89, 0x50, 0, 1]));
    expect(await run('up', 'compose.yaml')).toMatchObject({ code: 2, complaints: [expect.any(String)] });
  });
});

it('without a docker command says what to install', async () => {
  const empty = projectFolder('no-docker', { 'compose.yaml': 'services: {a: {image: x}}\n' });
  vi.stubEnv('PATH', empty.folder);
  const ran = await runCli(['up', 'compose.yaml'], { folder: empty.folder });
  empty.remove();
  expect(ran.code).toBe(1);
  expect(ran.complaints[0]).toMatch(/^Docker is not installed on this computer\. Install Docker/);
});
