import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importDockerRun } from '../../../shared/importers/docker-run/import-docker-run.ts';
import { splitWords } from '../../../shared/stack/forms/split-words.ts';
import { composeContainer, removeComposeProject } from '../../support/compose-leftovers.ts';
import { describeWithDocker, docker } from '../../support/docker.ts';

interface Inspected {
  readonly Config: Record<string, unknown> & { readonly Env: readonly string[] | null };
  readonly HostConfig: Record<string, unknown>;
  readonly Mounts: readonly { Type: string; Name?: string; Destination: string; RW: boolean }[];
}

/** What a container does, whoever started it; its name, its labels and its network's name are Compose's own matter. */
function effect(container: string): unknown {
  const [found] = JSON.parse(docker('inspect', container)) as [Inspected];
  const { Config, HostConfig, Mounts } = found;
  const limits = [
    'Memory',
    'NanoCpus',
    'ReadonlyRootfs',
    'Privileged',
    'ShmSize',
    'RestartPolicy',
    'Tmpfs',
    'Init',
    'Sysctls',
  ];
  return {
    config: pick(Config, [
      'Image',
      'Cmd',
      'Entrypoint',
      'WorkingDir',
      'User',
      'Tty',
      'OpenStdin',
      'StopSignal',
    ]),
    healthcheck: Config['Healthcheck'] ?? null,
    environment: [...(Config.Env ?? [])].sort(),
    host: pick(HostConfig, limits),
    capabilities: [HostConfig['CapAdd'] ?? [], HostConfig['CapDrop'] ?? []],
    hosts: HostConfig['ExtraHosts'] ?? [],
    ulimits: HostConfig['Ulimits'] ?? [],
    ports: HostConfig['PortBindings'],
    mounts: Mounts.map(({ Type, Name, Destination, RW }) => ({ Type, Name, Destination, RW })).sort(
      (one, other) => one.Destination.localeCompare(other.Destination),
    ),
  };
}

function pick(from: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map(key => [key, from[key] ?? null]));
}

describeWithDocker('A docker run line and the file made of it', () => {
  it.each([
    [
      `-e POSTGRES_PASSWORD='pa$word' -e POSTGRES_USER=alumno -v NAME:/var/lib/postgresql/data -p 127.0.0.1:25491:5432 --health-cmd "pg_isready -U alumno" --health-interval 5s --health-retries 3 --restart unless-stopped postgres:16`,
    ],
    [
      `-it -w /tmp -u 1000:1000 --init -m 64m --cpus 0.5 --read-only --tmpfs /run:size=1m --cap-drop ALL --add-host db:10.0.0.1 --ulimit nofile=1024:2048 debian:bookworm-slim sh -c "echo 'a  b'; sleep 60"`,
    ],
    [
      `--entrypoint sleep --shm-size 32m --stop-signal SIGINT --mount type=volume,source=NAME,target=/data,readonly --sysctl net.core.somaxconn=512 redis:7 60`,
    ],
  ])('%s', line => {
    const name = `db-bring-${randomBytes(3).toString('hex')}`;
    const flags = line.replaceAll('NAME', name);
    const folder = mkdtempSync(join(tmpdir(), `${name}-`));
    const file = join(folder, 'compose.yaml');
    try {
      docker('create', '--name', name, ...splitWords(flags));
      const ran = effect(name);
      docker('rm', '-f', name);
      writeFileSync(file, importDockerRun(`docker run --name ${name} ${flags}`).text);
      expect(docker('compose', '-p', name, '-f', file, 'config', '-q')).toBe('');
      docker('compose', '-p', name, '-f', file, 'create');
      const [id] = docker('ps', '-aq', '--filter', `label=com.docker.compose.project=${name}`).split('\n');
      expect(effect(id ?? composeContainer(name, name))).toEqual(ran);
    } finally {
      removeComposeProject(name);
      for (const command of [
        ['rm', '-f', '-v', name],
        ['volume', 'rm', '-f', name],
      ]) {
        try {
          docker(...command);
        } catch {
          // It is gone already.
        }
      }
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
