import { describe, expect, it } from 'vitest';
import { recogniseFailure } from '../../../electron/compose/failures.ts';
import { createWords } from '../../../shared/words/words.ts';

/** What Docker and Compose really print, of several versions and systems. */
const messages: readonly [string, string, Readonly<Record<string, string | number>>?][] = [
  [
    'failed to set up container networking: driver failed programming external connectivity on endpoint shop-db-1 (3cc11600ab0f): failed to bind host port for 127.0.0.1:16400:172.18.0.2:6379/tcp: address already in use',
    'port-busy',
    { port: '16400', service: 'db' },
  ],
  ['failed to bind host port 0.0.0.0:5432/tcp: address already in use', 'port-busy', { port: '5432' }],
  [
    'driver failed programming external connectivity on endpoint shop-db-1 (0abc): Bind for 0.0.0.0:8080 failed: port is already allocated',
    'port-busy',
    { port: '8080', service: 'db' },
  ],
  ['Bind for :::8080 failed: port is already allocated', 'port-busy', { port: '8080' }],
  [
    'Error starting userland proxy: listen tcp4 0.0.0.0:5432: bind: address already in use',
    'port-busy',
    { port: '5432' },
  ],
  [
    'Ports are not available: exposing port TCP 0.0.0.0:5432 -> 0.0.0.0:0: listen tcp 0.0.0.0:5432: bind: Only one usage of each socket address (protocol/network address/port) is normally permitted.',
    'port-busy',
    { port: '5432' },
  ],
  [
    'ports are not available: exposing port TCP 0.0.0.0:5000 -> 127.0.0.1:0: listen tcp 0.0.0.0:5000: bind: address already in use',
    'port-busy',
    { port: '5000' },
  ],
  [
    'Ports are not available: listen tcp 0.0.0.0:50070: bind: An attempt was made to access a socket in a way forbidden by its access permissions.',
    'port-busy',
    { port: '50070' },
  ],
  ['listen tcp4 0.0.0.0:80: bind: permission denied', 'port-forbidden', { port: '80' }],
  [
    'Conflict. The container name "/pg" is already in use by container "2d8213". You have to remove (or rename) that container to be able to reuse that name.',
    'name-conflict',
    { name: 'pg' },
  ],
  ['failed to register layer: write /usr/lib/x: no space left on device', 'disk-full'],
  ['dependency failed to start: container shop-db-1 is unhealthy', 'dependency-unhealthy', { service: 'db' }],
  ['container shop-db-1 has no healthcheck configured', 'dependency-no-healthcheck', { service: 'db' }],
  [
    'dependency failed to start: container shop-db-1 exited (137)',
    'dependency-failed',
    { service: 'db', exitCode: '137' },
  ],
  [
    'service "init" didn\'t complete successfully: exit 3',
    'dependency-failed',
    { service: 'init', exitCode: '3' },
  ],
  [
    'Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.0.0.1:53: no such host',
    'no-network',
  ],
  ['Get "https://registry-1.docker.io/v2/": net/http: TLS handshake timeout', 'no-network'],
  [
    'Get "https://registry-1.docker.io/v2/": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
    'no-network',
  ],
  [
    'failed to resolve reference "docker.io/library/x:1": dial tcp 1.2.3.4:443: connect: network is unreachable',
    'no-network',
  ],
  [
    "pull access denied for postgress, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    'pull-denied',
    { image: 'postgress' },
  ],
  ['unauthorized: authentication required', 'pull-denied'],
  ['toomanyrequests: You have reached your unauthenticated pull rate limit.', 'pull-limit'],
  [
    'manifest for postgres:99 not found: manifest unknown: manifest unknown',
    'image-not-found',
    { image: 'postgres:99' },
  ],
  [
    'failed to resolve reference "docker.io/library/postgres:99": docker.io/library/postgres:99: not found',
    'image-not-found',
    { image: 'docker.io/library/postgres:99' },
  ],
  ['No such image: spark:latest', 'image-not-found', { image: 'spark:latest' }],
  [
    'no matching manifest for linux/arm64/v8 in the manifest list entries',
    'wrong-platform',
    { platform: 'linux/arm64/v8' },
  ],
  [
    "unable to get image 'BAD:::x': Error response from daemon: invalid reference format: repository name (library/BAD) must be lowercase",
    'image-invalid',
    { image: 'BAD:::x' },
  ],
  ['Mounts denied: The path /data is not shared from the host and is not known to Docker.', 'file-sharing'],
  [
    'error mounting "/x/init.sql" to rootfs at "/docker-entrypoint-initdb.d/init.sql": Are you trying to mount a directory onto a file (or vice-versa)? Check if the specified host path exists',
    'mount-type',
  ],
  [
    'env file /home/ana/course/.env.db not found: stat /home/ana/course/.env.db: no such file or directory',
    'env-file-missing',
    { name: '/home/ana/course/.env.db' },
  ],
  [
    'error while interpolating services.db.environment.POSTGRES_PASSWORD: required variable DB_PASSWORD is missing a value: set it',
    'variable-required',
    { name: 'DB_PASSWORD' },
  ],
  [
    'network red_bigdata declared as external, but could not be found',
    'external-missing',
    { name: 'red_bigdata' },
  ],
  ['external volume "pgdata" not found', 'external-missing', { name: 'pgdata' }],
  [
    'failed to create network shop_default: Error response from daemon: all predefined address pools have been fully subnetted',
    'networks-exhausted',
  ],
  [
    'could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network',
    'networks-exhausted',
  ],
  [
    'OCI runtime create failed: runc create failed: unable to start container process: exec: "spark-clas": executable file not found in $PATH',
    'no-such-command',
    { name: 'spark-clas' },
  ],
  ['service "db" is not running', 'service-not-running', { name: 'db' }],
  ['no such service: dbb', 'no-such-service', { name: 'dbb' }],
  [
    'failed to solve: process "/bin/sh -c pip install x" did not complete successfully: exit code: 1',
    'build-failed',
  ],
  [
    'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
    'engine-stopped',
  ],
  [
    "unable to get image 'redis:7': Cannot connect to the Docker daemon at unix:///tmp/none.sock. Is the docker daemon running?",
    'engine-stopped',
  ],
  [
    'failed to connect to the docker API at npipe:////./pipe/dockerDesktopLinuxEngine; check if the path is correct and if the daemon is running',
    'engine-stopped',
  ],
  [
    'error during connect: Get "http://%2F%2F.%2Fpipe%2Fdocker_engine/v1.47/containers/json": open //./pipe/docker_engine: The system cannot find the file specified.',
    'engine-stopped',
  ],
  [
    'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: dial unix /var/run/docker.sock: connect: permission denied',
    'permission-denied',
  ],
  ["docker: 'compose' is not a docker command.", 'compose-missing'],
  ['Docker Desktop is manually paused. Unpause it through the Whale menu or Dashboard.', 'desktop-paused'],
  ['no configuration file provided: not found', 'no-compose-file'],
  ['yaml: line 5: mapping values are not allowed in this context', 'compose-invalid'],
  ["validating /tmp/compose.yaml: services.b additional properties 'foo' not allowed", 'compose-invalid'],
  ['service "web" refers to undefined network red: invalid compose project', 'compose-invalid'],
  ['service "web" depends on undefined service "db": invalid compose project', 'compose-invalid'],
  ['dependency cycle detected: a -> b -> a', 'compose-invalid'],
  ['OCI remote resource is disabled by "COMPOSE_EXPERIMENTAL_OCI_REMOTE"', 'remote-include'],
  ['something nobody has seen before', 'unknown', { detail: 'something nobody has seen before' }],
  ['', 'unknown'],
];

const serviceOf = (container: string): string | null => /^shop-(\w+)-1$/.exec(container)?.[1] ?? null;

describe('What Docker says', () => {
  it.each(messages)('%s', (said, code, values = {}) => {
    const failure = recogniseFailure(`Error response from daemon: ${said}\n`, { serviceOf });
    expect(failure.code).toBe(code);
    expect(failure.message.values).toMatchObject(values);
  });

  it.each(['en', 'es'] as const)('becomes a sentence and a next step without holes (%s)', language => {
    const { t } = createWords(language);
    for (const [said] of messages) {
      const { message, nextStep } = recogniseFailure(said, { serviceOf });
      for (const part of [message, nextStep]) {
        const text = part ? t(part.key, { ...part.values }) : '';
        expect(text, part?.key).not.toMatch(/^docker\.|\{\{/);
        expect(text.length).toBeGreaterThan(10);
      }
    }
  });

  it('keeps the whole text to copy', () => {
    expect(recogniseFailure('one\ntwo').raw).toBe('one\ntwo');
  });
});
