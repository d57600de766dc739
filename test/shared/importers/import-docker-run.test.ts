import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { toValue } from '../../../shared/document/to-value.ts';
import { importDockerRun, isDockerRun } from '../../../shared/importers/docker-run/import-docker-run.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import { createWords } from '../../../shared/words/words.ts';

/** What a Compose file says, as plain data. */
function plain(text: string): unknown {
  return JSON.parse(JSON.stringify(toValue(parseDocument('compose.yaml', text))));
}

/** The first service that a command becomes, as plain data. */
function service(command: string): unknown {
  const { text, services } = importDockerRun(command);
  const name = services[0]?.name ?? '';
  return (plain(text) as { services: Record<string, unknown> }).services[name];
}

const codes = (command: string): string[] => importDockerRun(command).notes.map(note => note.code);

describe('docker run becomes a service', () => {
  it('writes a commented file with quoted ports, a named service and its volumes and networks', () => {
    const text = importDockerRun(`docker network create red_bigdata
docker run -d --name postgres --network red_bigdata \\
  -e POSTGRES_USER=alumno -e POSTGRES_DB=curso_bigdata \\
  -p 5432:5432 -v pgdata:/var/lib/postgresql/data \\
  --health-cmd "pg_isready -U alumno" --health-interval=5s postgres:16`).text;
    expect(text).toBe(`services:
  postgres:
    image: postgres:16
    environment:
      POSTGRES_USER: alumno
      POSTGRES_DB: curso_bigdata
    # Your computer : inside the container.
    ports:
      - "5432:5432"
    # A volume or a folder of your computer : the place inside the container.
    volumes:
      - pgdata:/var/lib/postgresql/data
    networks:
      - red_bigdata
    healthcheck:
      test: ["CMD-SHELL", "pg_isready -U alumno"]
      interval: 5s
networks:
  red_bigdata:
volumes:
  # The name keeps the volume that docker run used, with the data in it.
  pgdata:
    name: pgdata
`);
  });

  it.each<[flags: string, fields: Record<string, unknown>]>([
    ['-p 8080:80 -p 127.0.0.1:53:53/udp', { ports: ['8080:80', '127.0.0.1:53:53/udp'] }],
    ['-p8080:80', { ports: ['8080:80'] }],
    ['--publish=8080:80 --expose 9000', { ports: ['8080:80'], expose: ['9000'] }],
    ['-e A=1 --env B="two words" -e C', { environment: { A: '1', B: 'two words', C: null } }],
    ['--env-file .env', { env_file: ['.env'] }],
    ['-it', { stdin_open: true, tty: true }],
    ['-i', { stdin_open: true }],
    ['--init --read-only --privileged=false', { init: true, read_only: true, privileged: false }],
    ['-w /app -u 1000:1000 -h box', { working_dir: '/app', user: '1000:1000', hostname: 'box' }],
    ['--restart on-failure:3', { restart: 'on-failure:3' }],
    ['--restart=unless-stopped', { restart: 'unless-stopped' }],
    ['-m 512m --cpus 1.5 --shm-size 1g', { mem_limit: '512m', cpus: 1.5, shm_size: '1g' }],
    ['--memory-swap -1 --pids-limit 100', { memswap_limit: '-1', pids_limit: 100 }],
    ['-c 512 --cpuset-cpus 0-1', { cpu_shares: 512, cpuset: '0-1' }],
    ['--add-host db:10.0.0.1 --dns 1.1.1.1', { extra_hosts: ['db:10.0.0.1'], dns: ['1.1.1.1'] }],
    ['--cap-add NET_ADMIN --cap-drop ALL', { cap_add: ['NET_ADMIN'], cap_drop: ['ALL'] }],
    ['--security-opt no-new-privileges', { security_opt: ['no-new-privileges'] }],
    ['--sysctl net.core.somaxconn=1024', { sysctls: { 'net.core.somaxconn': '1024' } }],
    ['--ulimit nofile=1:2 --ulimit nproc=9', { ulimits: { nofile: { soft: 1, hard: 2 }, nproc: 9 } }],
    ['-l a=b --label c', { labels: { a: 'b', c: '' } }],
    ['--network host', { network_mode: 'host' }],
    ['--net=none', { network_mode: 'none' }],
    ['--network a --network-alias b', { networks: { a: { aliases: ['b'] } } }],
    ['--ip 10.1.0.2 --network a', { networks: { a: { ipv4_address: '10.1.0.2' } } }],
    [
      '--network name=a,alias=b,ip=10.1.0.2',
      { networks: { a: { aliases: ['b'], ipv4_address: '10.1.0.2' } } },
    ],
    ['--network a --network b', { networks: ['a', 'b'] }],
    ['-v /data', { volumes: ['/data'] }],
    ['-v ./a:/b:ro -v /c:/d', { volumes: ['./a:/b:ro', '/c:/d'] }],
    ['-v "$(pwd)":/app', { volumes: ['.:/app'] }],
    ['-v $PWD/src:/app', { volumes: ['./src:/app'] }],
    ['-v "%cd%\\src:/app"', { volumes: ['./src:/app'] }],
    ['-v C:\\Users\\ana\\data:/data', { volumes: ['C:/Users/ana/data:/data'] }],
    ['-v ~/data:/data', { volumes: ['~/data:/data'] }],
    ['--tmpfs /run:size=10m', { tmpfs: ['/run:size=10m'] }],
    [
      '--mount type=bind,source=/a,target=/b,readonly',
      {
        volumes: [
          { type: 'bind', source: '/a', target: '/b', read_only: true, bind: { create_host_path: false } },
        ],
      },
    ],
    ['--mount src=v,dst=/b', { volumes: [{ type: 'volume', source: 'v', target: '/b' }] }],
    [
      '--log-driver json-file --log-opt max-size=1m',
      { logging: { driver: 'json-file', options: { 'max-size': '1m' } } },
    ],
    ['--stop-timeout 30 --stop-signal SIGINT', { stop_grace_period: '30s', stop_signal: 'SIGINT' }],
    ['--no-healthcheck', { healthcheck: { disable: true } }],
    ['--health-cmd "a b" --health-retries 3', { healthcheck: { test: ['CMD-SHELL', 'a b'], retries: 3 } }],
    ['--entrypoint sh', { entrypoint: 'sh' }],
    ['--entrypoint ""', { entrypoint: [] }],
    ['--platform linux/amd64 --pull always', { platform: 'linux/amd64', pull_policy: 'always' }],
    [
      '--gpus 2',
      {
        deploy: {
          resources: { reservations: { devices: [{ driver: 'nvidia', count: 2, capabilities: ['gpu'] }] } },
        },
      },
    ],
    ['--device /dev/ttyUSB0 --group-add video', { devices: ['/dev/ttyUSB0'], group_add: ['video'] }],
    [
      '--device-read-bps /dev/sda:1mb',
      { blkio_config: { device_read_bps: [{ path: '/dev/sda', rate: '1mb' }] } },
    ],
    [
      '--pid host --ipc host --uts host --userns host',
      { pid: 'host', ipc: 'host', uts: 'host', userns_mode: 'host' },
    ],
    ['-- ', {}],
  ])('%s', (flags, fields) => {
    expect(service(`docker run ${flags} nginx:1.27`)).toEqual({ image: 'nginx:1.27', ...fields });
  });

  it.each([
    ['docker run alpine echo hello', 'echo hello'],
    ['docker run alpine sh -c "echo a; sleep 1"', ['sh', '-c', 'echo a; sleep 1']],
    ["docker run alpine echo '-p' --name", 'echo -p --name'],
    ["docker run alpine echo 'costs $5'", ['echo', 'costs $$5']],
    ['docker run alpine echo "$HOME"', ['echo', '${HOME}']],
  ])('%s keeps its command', (command, expected) => {
    expect(service(command)).toMatchObject({ command: expected });
  });

  it.each([
    ['docker container run nginx'],
    ['docker create nginx'],
    ['sudo docker --context lab run nginx'],
    ['$ docker run nginx'],
    ['PS C:\\Users\\ana> docker run nginx'],
    ['ana@lab:~$ docker run nginx'],
    ['docker run `\n  nginx'],
    ['docker run ^\r\n  nginx'],
    ['docker run \\\n> nginx'],
    ['docker pull nginx && docker run nginx # the web server'],
  ])('%j is understood', command => {
    expect(service(command)).toEqual({ image: 'nginx' });
    expect(isDockerRun(command)).toBe(true);
  });

  it('reads the quotes and dashes of a word processor', () => {
    expect(service('docker run –name web -e “A=b c” nginx')).toEqual({
      image: 'nginx',
      environment: { A: 'b c' },
    });
    expect(codes('docker run -e “A=b c” nginx')).toContain('typography');
  });

  it('knows the services of the same text', () => {
    const { text } = importDockerRun(
      'docker run --name db postgres:16\ndocker run --link db:pg --volumes-from db --pid container:db adminer',
    );
    expect(plain(text)).toMatchObject({
      services: { adminer: { links: ['db:pg'], volumes_from: ['db'], pid: 'service:db' } },
    });
    expect(service('docker run --link other adminer')).toMatchObject({ external_links: ['other'] });
  });

  it('defines what docker network create and docker volume create made, and builds what docker build built', () => {
    const { text, notes } =
      importDockerRun(`docker network create -d bridge --subnet 10.9.0.0/24 --internal back
docker volume create --driver local --opt type=tmpfs scratch
docker build -t app:1 -f docker/Dockerfile .
docker run --name web --network back -v scratch:/tmp app:1
docker network connect front web`);
    expect(plain(text)).toEqual({
      services: {
        web: {
          image: 'app:1',
          build: { context: '.', dockerfile: 'docker/Dockerfile' },
          volumes: ['scratch:/tmp'],
          networks: ['back', 'front'],
        },
      },
      networks: {
        back: { driver: 'bridge', internal: true, ipam: { config: [{ subnet: '10.9.0.0/24' }] } },
        front: null,
      },
      volumes: { scratch: { name: 'scratch', driver: 'local', driver_opts: { type: 'tmpfs' } } },
    });
    expect(notes.map(note => note.code)).toEqual(['container-name']);
  });

  it('gives two runs of one image two names', () => {
    expect(importDockerRun('docker run nginx; docker run nginx').services.map(({ name }) => name)).toEqual([
      'nginx',
      'nginx-2',
    ]);
  });
});

describe('What Compose does otherwise is said', () => {
  it.each([
    ['docker run -d --rm -it nginx', ['background', 'removed-after', 'interactive']],
    ['docker run --sparkle=3 nginx', ['unknown-flag']],
    ['docker run -Z nginx', ['unknown-flag']],
    ['docker run --cidfile /tmp/id nginx', ['left-out']],
    ['docker run -P nginx', ['publish-all']],
    ['docker run --network back nginx', ['network-made']],
    ['docker run -v data:/data nginx', ['volume-kept']],
    ['docker run -e A=$B nginx', ['variable']],
    ['docker run -e A=$(date) nginx', ['substitution']],
    ['docker run nginx > log.txt', ['shell-rest']],
    ['docker run nginx\ncurl localhost', ['other-command']],
    ['docker run --name', ['no-image']],
    ['docker run --name "my web" nginx', ['name-changed']],
  ])('%s', (command, expected) => {
    expect(codes(command)).toEqual(expected);
  });

  it('names a flag that is left out in the file too', () => {
    expect(importDockerRun('docker run --sparkle=3 nginx').text).toContain('--sparkle=3');
  });

  it('has words for every note in both languages', () => {
    const all = [
      'docker run -d --rm -it -P --sparkle --cidfile x --name "a b" -v v:/v --network n -e A=$B$(x) “nginx” > x',
      'docker run --name n nginx; ls; docker run',
    ].flatMap(command => importDockerRun(command).notes);
    for (const language of ['en', 'es'] as const) {
      const { t } = createWords(language);
      for (const { code, values } of all) {
        const said = t(`bring.notes.${code}`, values);
        expect(said, code).not.toContain('bring.notes');
        expect(said).not.toContain('{{');
      }
    }
  });
});

describe('Any text', () => {
  const piece = fc.constantFrom(
    ...[
      'docker ',
      'run ',
      'network create ',
      '-p ',
      '80:80 ',
      '-v ',
      'a:b ',
      '--mount ',
      'type=bind,',
      'nginx ',
      '"',
    ],
    ...[
      "'",
      '\\',
      '`',
      '\n',
      '$',
      '${',
      '$(',
      ')',
      '}',
      ';',
      '--',
      '-e ',
      '=',
      '%',
      '#',
      '--name ',
      'é😀',
      ':',
      '{',
    ],
  );
  it('never throws, and what it makes is a Compose file', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 40 }).map(parts => parts.join('')),
        ),
        pasted => {
          const { text, services } = importDockerRun(
            pasted.startsWith('docker') ? pasted : `docker run ${pasted}`,
          );
          isDockerRun(pasted);
          if (services.length === 0) return;
          const document = parseDocument('compose.yaml', text);
          expect(document.parses).toBe(true);
          expect(readStack(document).services.map(({ name }) => name)).toEqual(
            services.map(({ name }) => name),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(['', 'services:\n  web:\n    image: nginx\n', 'docker compose up', 'echo docker run', 'docker ps'])(
    '%j is no docker run',
    text => {
      expect(isDockerRun(text)).toBe(false);
      expect(importDockerRun(text).text).toBe('');
    },
  );
});
