import { PassThrough, Readable } from 'node:stream';
import type Docker from 'dockerode';
import type { ContainerStats } from 'dockerode';
import { EngineError, failing } from '../failure.ts';
import { findBuiltImage } from './built-image.ts';
import { connectDocker } from './connect-docker.ts';
import type { Engine, EngineChange, ExecOptions, ExecSession, StatsSample } from './engine.ts';
import { dockerHost, type EngineAddress } from './engine-address.ts';
import { parseObject } from './parse-object.ts';
import { readProjectResources } from './project-resources.ts';
import { composeLabels, readDetails, readProjectContainer } from './read-container.ts';
import { splitLog } from './split-log.ts';
import { createStopRequests } from './stop-requests.ts';
import { defaultHeartbeat, type EventSource, watchEvents, withDeadline } from './watch-events.ts';

/** Events that change what the overlay shows; healthchecks alone would make three `exec_*` events each time. */
const watchedEvents = [
  'create',
  'start',
  'restart',
  'stop',
  'die',
  'oom',
  'pause',
  'unpause',
  'destroy',
  'rename',
  'update',
  'health_status',
];

/** An engine over dockerode. `address` is asked anew whenever the connection is lost, so that a switched context is followed. */
export function createDockerEngine(
  address: () => EngineAddress,
  heartbeat: EventSource['heartbeat'] = defaultHeartbeat,
): Engine {
  const listeners = new Set<(change: EngineChange) => void>();
  let connection: { readonly key: string; readonly docker: Docker } | null = null;
  let stopWatching: (() => void) | null = null;

  const docker = (): Docker => {
    const now = address();
    const key = JSON.stringify(now);
    if (connection?.key !== key) connection = { key, docker: connectDocker(now) };
    return connection.docker;
  };

  const ask = async <T>(question: (client: Docker) => Promise<T>): Promise<T> => {
    try {
      return await question(docker());
    } catch (error) {
      throw asEngineError(error, address());
    }
  };

  const stops = createStopRequests(id => ask(client => lastStartOrStop(client, id)));

  const tellAll = (change: EngineChange): void => {
    stops.note(change);
    for (const listener of [...listeners]) listener(change);
  };

  const source: EventSource = {
    async open() {
      const filters = { type: ['container'], event: watchedEvents, label: [composeLabels.project] };
      const stream: NodeJS.ReadableStream = await docker().getEvents({ filters: JSON.stringify(filters) });
      return stream instanceof Readable ? stream : Readable.from(stream);
    },
    ping: () =>
      docker()
        .ping()
        .then(() => undefined),
    retryAfter: failures => Math.min(100 * 2 ** failures, address().kind === 'ssh' ? 10_000 : 700),
    heartbeat,
  };

  const inspectAll = async (client: Docker, ids: readonly string[]) => {
    const found = await Promise.all(ids.map(id => orNull(client.getContainer(id).inspect())));
    return found.flatMap(info => (info ? [info] : []));
  };

  return {
    version: () =>
      ask(async client => {
        const [info, version] = await Promise.all([client.info(), client.version()]);
        return {
          version: version.Version,
          apiVersion: version.ApiVersion,
          operatingSystem: String(info.OperatingSystem ?? ''),
          memoryBytes: Number(info.MemTotal) || null,
          cpus: Number(info.NCPU) || null,
        };
      }),

    snapshot: project =>
      ask(async client => {
        const filters = { label: [`${composeLabels.project}=${project}`] };
        const listed = await client.listContainers({ all: true, filters });
        const containers = (
          await inspectAll(
            client,
            listed.map(entry => entry.Id),
          )
        ).flatMap(info => {
          const container = readProjectContainer(info);
          return container ? [container] : [];
        });
        const marked = await stops.mark(containers);
        return marked.toSorted((a, b) => (a.container.name < b.container.name ? -1 : 1));
      }),

    onChange(listener) {
      listeners.add(listener);
      stopWatching ??= watchEvents(source, tellAll);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopWatching?.();
        stopWatching = null;
      };
    },

    inspect: id =>
      ask(async client => {
        const info = await orNull(client.getContainer(id).inspect());
        return info && readDetails(info);
      }),

    stats: id =>
      ask(async client => {
        const stats = client.getContainer(id).stats({ stream: false, 'one-shot': true });
        const found = await withDeadline(orNull(stats), 5_000);
        return found && readSample(found);
      }),

    lastLines: (id, count) =>
      ask(async client => {
        const tail = client.getContainer(id).logs({ stdout: true, stderr: true, tail: count, follow: false });
        const said = await withDeadline(orNull(tail), 5_000);
        return said ? splitLog(said) : [];
      }),

    exec: (id, argv, options) => ask(client => startExec(client, id, argv, options ?? {})),

    imageExists: reference =>
      ask(async client => (await orNull(client.getImage(reference).inspect())) !== null),

    builtImage: (project, service) => ask(client => findBuiltImage(client, project, service)),

    resources: project => ask(client => readProjectResources(client, project)),

    dispose() {
      listeners.clear();
      stopWatching?.();
      stopWatching = null;
    },
  };
}

async function startExec(
  client: Docker,
  id: string,
  argv: readonly string[],
  options: ExecOptions,
): Promise<ExecSession> {
  const exec = await client.getContainer(id).exec({
    Cmd: [...argv],
    AttachStdin: options.stdin ?? false,
    AttachStdout: true,
    AttachStderr: true,
    Tty: false,
    ...(options.environment
      ? { Env: Object.entries(options.environment).map(([name, value]) => `${name}=${value}`) }
      : {}),
    ...(options.user === undefined ? {} : { User: options.user }),
    ...(options.workingFolder === undefined ? {} : { WorkingDir: options.workingFolder }),
  });
  const stream = await exec.start({ hijack: true, stdin: options.stdin ?? false });
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  client.modem.demuxStream(stream, stdout, stderr);
  const ended = new Promise<number | null>(resolve => {
    const finish = (): void => {
      stdout.end();
      stderr.end();
      resolve(exitCode(exec));
    };
    for (const end of ['end', 'close', 'error']) stream.once(end, finish);
  });
  stream.on('error', () => undefined);
  return { stdin: options.stdin ? stream : null, stdout, stderr, ended, close: () => stream.destroy() };
}

/** `start` or `stop`, whichever Docker remembers last of a container; null when it remembers neither. */
async function lastStartOrStop(client: Docker, id: string): Promise<string | null> {
  const filters = JSON.stringify({ type: ['container'], event: ['start', 'stop'], container: [id] });
  const until = Date.now() / 1000;
  const stream = await withDeadline(client.getEvents({ since: 1, until, filters }), 2_000);
  const chunks = await withDeadline(Readable.from(stream).toArray(), 2_000);
  const lines = chunks.map(String).join('').split('\n');
  return (
    lines.map(line => parseObject(line)?.['Action']).findLast(action => typeof action === 'string') ?? null
  );
}

async function exitCode(exec: Docker.Exec): Promise<number | null> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const state = await exec.inspect().catch(() => null);
    if (state === null) return null;
    if (!state.Running) return state.ExitCode;
    await new Promise(resolve => setTimeout(resolve, 40));
  }
  return null;
}

/** Docker's own figure: memory in use less the file cache that can be given back (docker/cli, `stats_helpers.go`). */
function readSample(stats: ContainerStats): StatsSample | null {
  const cpu = stats.cpu_stats?.cpu_usage?.total_usage;
  if (cpu === undefined || !stats.read || stats.read.startsWith('0001-')) return null;
  const details = (stats.memory_stats?.stats ?? {}) as unknown as Readonly<
    Record<string, number | undefined>
  >;
  const usage = stats.memory_stats?.usage ?? null;
  const cache = details['total_inactive_file'] ?? details['inactive_file'] ?? 0;
  return {
    at: Date.parse(stats.read),
    cpuTotal: cpu,
    systemTotal: stats.cpu_stats.system_cpu_usage ?? null,
    cpus: stats.cpu_stats.online_cpus || stats.cpu_stats.cpu_usage.percpu_usage?.length || 1,
    memoryBytes: usage === null ? null : cache < usage ? usage - cache : usage,
    memoryLimitBytes: stats.memory_stats?.limit ?? null,
  };
}

async function orNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null;
    // 404: gone meanwhile; 409: not running.
    if (status === 404 || status === 409) return null;
    throw error;
  }
}

function asEngineError(error: unknown, address: EngineAddress): EngineError {
  if (error instanceof EngineError) return error;
  const raw = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const host = dockerHost(address);
  if (code === 'EACCES' || code === 'EPERM')
    return failing('docker', 'permission-denied', { host }, raw, error);
  if (code === 'ENOENT' || code === 'ECONNREFUSED')
    return failing('docker', 'engine-stopped', { host }, raw, error);
  const answered = error instanceof Error && 'statusCode' in error;
  return failing('docker', answered ? 'unknown' : 'engine-unreachable', { host }, raw, error);
}
