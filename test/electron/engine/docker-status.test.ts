import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createDockerCli } from '../../../electron/compose/docker-cli.ts';
import { olderThan, readDockerStatus } from '../../../electron/engine/docker-status.ts';
import type { EngineVersion } from '../../../electron/engine/engine.ts';
import { parseHost } from '../../../electron/engine/engine-address.ts';
import { startDocker } from '../../../electron/engine/start-docker.ts';
import { createWords } from '../../../shared/words/words.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

const places: ProjectFolder[] = [];
afterEach(() => {
  for (const place of places.splice(0)) place.remove();
});

const ready = `'{"Client":{"Version":"28.2.2"},"Server":{"Version":"28.5.2"}}'`;
const stoppedText =
  'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?';

/** A folder on PATH with a `docker` that behaves as the given shell cases say. */
function fakeDocker(cases: Readonly<Record<string, string>> | null) {
  const place = projectFolder('fake-docker');
  places.push(place);
  if (cases) {
    const branches = Object.entries(cases).map(([match, body]) => `'${match}'*) ${body} ;;`);
    const path = place.write(
      'docker',
      `#!/bin/sh\ncase "$*" in\n${branches.join('\n')}\n*) echo "unexpected: $*" >&2; exit 64 ;;\nesac\n`,
    );
    chmodSync(path, 0o755);
  }
  const cli = createDockerCli({
    environment: { PATH: place.folder },
    platform: 'linux',
    home: place.folder,
    host: () => null,
  });
  return { cli, marker: join(place.folder, 'started') };
}

const about: EngineVersion = {
  version: '28.5.2',
  apiVersion: '1.51',
  operatingSystem: 'Docker Desktop',
  memoryBytes: 8e9,
  cpus: 4,
};

const statusOf = (
  cli: ReturnType<typeof fakeDocker>['cli'],
  host = 'unix:///var/run/docker.sock',
  platform: NodeJS.Platform = 'linux',
) =>
  readDockerStatus({
    cli,
    engine: { version: async () => about },
    candidate: { address: parseHost(host, null), source: 'default', context: 'default', product: null },
    platform,
  });

const fine = { 'version --format': `echo ${ready}`, 'compose version': 'echo 2.40.3' };
const stopped = {
  'version --format': `echo '{"Client":{}}'; echo "${stoppedText}" >&2; exit 1`,
  'compose version': 'echo 2.40.3',
};

describe('Docker’s state', () => {
  it('is ready, with its product and versions', async () => {
    expect(await statusOf(fakeDocker(fine).cli)).toEqual({
      kind: 'ready',
      version: '28.5.2',
      composeVersion: '2.40.3',
      product: 'Docker Desktop',
      context: 'default',
      memoryBytes: 8e9,
    });
  });

  it.each<[string, Readonly<Record<string, string>> | null, string, string?]>([
    ['no docker command', null, 'cli-missing'],
    ['engine stopped', { ...stopped, 'desktop version': 'exit 1' }, 'engine-stopped'],
    [
      'engine stopped, as Docker 29 says it',
      {
        ...stopped,
        'version --format': `echo 'failed to connect to the docker API at unix:///var/run/docker.sock; check if the path is correct and if the daemon is running: dial unix /var/run/docker.sock: connect: no such file or directory' >&2; exit 1`,
        'desktop version': 'exit 1',
      },
      'engine-stopped',
    ],
    [
      'engine on another computer that is off',
      {
        ...stopped,
        'version --format': `echo 'Cannot connect to the Docker daemon at tcp://10.0.0.9:2375. Is the docker daemon running?' >&2; exit 1`,
      },
      'engine-unreachable',
      'tcp://10.0.0.9:2375',
    ],
    [
      'a context that is gone',
      {
        ...stopped,
        'version --format': `echo 'Current context "lab" is not found on the file system' >&2; exit 1`,
      },
      'engine-unreachable',
      'lab',
    ],
    [
      'no right to use it',
      {
        ...stopped,
        'version --format': `echo 'permission denied while trying to connect to the Docker daemon socket' >&2; exit 1`,
      },
      'permission-denied',
    ],
    [
      'no Compose plugin',
      { ...fine, 'compose version': `echo "docker: 'compose' is not a docker command." >&2; exit 1` },
      'compose-missing',
    ],
    ['Compose too old', { ...fine, 'compose version': 'echo v2.17.3' }, 'compose-too-old'],
    ['the first Compose', { ...fine, 'compose version': 'echo 1.29.2' }, 'compose-too-old'],
  ])('says: %s', async (_name, cases, reason, host) => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const status = await statusOf(fakeDocker(cases).cli, host, platform);
      if (status.kind !== 'unavailable') throw new Error(status.kind);
      expect(status).toMatchObject({ reason, canStart: false });
      for (const language of ['en', 'es'] as const) {
        const { t } = createWords(language);
        for (const { key, values } of [status.message, status.nextStep]) {
          expect(t(key, { ...values })).not.toMatch(/^docker\.|\{\{/);
        }
      }
    }
  });

  it.each(['2.29.0', '2.40.3-desktop.1', '5.0.1'])('takes Compose %s', async version => {
    const { cli } = fakeDocker({ ...fine, 'compose version': `echo ${version}` });
    expect(await statusOf(cli)).toMatchObject({ kind: 'ready', composeVersion: version });
  });

  it('compares versions by number', () => {
    expect(olderThan('2.9.0', '2.29.0')).toBe(true);
    expect(olderThan('2.29', '2.29.0')).toBe(false);
    expect(olderThan('10.0.0', '2.29.0')).toBe(false);
  });
});

describe('Starting Docker Desktop', () => {
  const startable = (marker: string, start: string) => ({
    'version --format': `if [ -e ${marker} ]; then echo ${ready}; else echo "${stoppedText}" >&2; exit 1; fi`,
    'compose version': 'echo 2.40.3',
    'desktop version': 'echo v0.1.0',
    'desktop start': start,
  });
  const wait = { everyMs: 10, atMostMs: 500 };

  it('is offered where its command line is there, and waits until the engine answers', async () => {
    const marker = join(fakeDocker(null).marker);
    const { cli } = fakeDocker(startable(marker, `: > ${marker}`));
    expect(await statusOf(cli)).toMatchObject({
      reason: 'engine-stopped',
      canStart: true,
      nextStep: { key: 'docker.nextSteps.start-desktop' },
    });
    expect(await startDocker(cli, () => statusOf(cli), wait)).toMatchObject({ kind: 'ready' });
  });

  it('says what Docker Desktop says when it will not start', async () => {
    const { cli } = fakeDocker(startable('/nowhere', 'echo "sign in first" >&2; exit 1'));
    await expect(startDocker(cli, () => statusOf(cli), wait)).rejects.toMatchObject({
      failure: { code: 'start-failed', raw: 'sign in first' },
    });
  });
});
