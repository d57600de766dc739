import type { DockerStatus } from '../../shared/rpc/messages.ts';
import type { CliResult, DockerCli } from '../compose/docker-cli.ts';
import type { Engine } from './engine.ts';
import { dockerHost, type EngineAddress } from './engine-address.ts';
import type { EngineCandidate } from './find-engine.ts';
import { parseObject } from './parse-object.ts';

/** The oldest Compose this app works with: the first with `--progress json` (docker/compose#11478, 2.29.0, July 2024). */
export const oldestCompose = '2.29.0';

type Unavailable = Extract<DockerStatus, { kind: 'unavailable' }>;

/** Asks the `docker` command, its Compose and the engine whether a stack can be started. Never rejects. */
export async function readDockerStatus(ask: {
  readonly cli: DockerCli;
  readonly engine: Pick<Engine, 'version'>;
  readonly candidate: EngineCandidate;
  readonly platform: NodeJS.Platform;
}): Promise<DockerStatus> {
  const { cli, candidate, platform } = ask;
  const [server, compose] = await Promise.all([
    cli.run(['version', '--format', '{{json .}}'], { timeoutMs: 10_000 }),
    cli.run(['compose', 'version', '--short'], { timeoutMs: 10_000 }),
  ]);
  if (server.missing) return unavailable('cli-missing', platform, {}, false);
  const version = serverVersion(server);
  if (version === null) return engineFailure(server, candidate.address, platform, cli);
  const composeVersion = /\d+\.\d+\.\d+\S*/.exec(compose.stdout)?.[0];
  if (compose.exitCode !== 0 || !composeVersion) return unavailable('compose-missing', platform, {}, false);
  if (olderThan(composeVersion, oldestCompose)) {
    const values = { version: composeVersion, oldest: oldestCompose };
    return unavailable('compose-too-old', platform, values, false);
  }
  const about = await ask.engine.version().catch(() => null);
  return {
    kind: 'ready',
    version,
    composeVersion,
    product: productOf(about?.operatingSystem ?? null, candidate),
    context: candidate.context,
    memoryBytes: about?.memoryBytes ?? null,
  };
}

/** True when version `a` comes before `b`; only major, minor and patch count. */
export function olderThan(a: string, b: string): boolean {
  const [left, right] = [numbers(a), numbers(b)];
  for (let index = 0; index < 3; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function numbers(version: string): number[] {
  return (/\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);
}

function serverVersion(result: CliResult): string | null {
  const server = parseObject(result.stdout.trim() || null)?.['Server'];
  if (!server || typeof server !== 'object' || !('Version' in server)) return null;
  return typeof server.Version === 'string' ? server.Version : null;
}

function productOf(operatingSystem: string | null, candidate: EngineCandidate): string {
  if (operatingSystem === 'Docker Desktop' || operatingSystem === 'OrbStack') return operatingSystem;
  return candidate.product ?? 'Docker Engine';
}

async function engineFailure(
  result: CliResult,
  address: EngineAddress,
  platform: NodeJS.Platform,
  cli: DockerCli,
): Promise<Unavailable> {
  const said = result.stderr;
  const host = dockerHost(address);
  if (/permission denied|access is denied/i.test(said)) {
    return unavailable('permission-denied', platform, { host }, false);
  }
  const remote = address.kind === 'tcp' || address.kind === 'ssh' || address.kind === 'unusable';
  const known =
    /cannot connect to the docker daemon|failed to connect to the docker api|error during connect|docker desktop/i;
  if (remote || result.timedOut || !known.test(said)) {
    return unavailable('engine-unreachable', platform, { host }, false);
  }
  const canStart = await canStartDesktop(cli);
  return unavailable('engine-stopped', platform, { host }, canStart);
}

/** True where Docker Desktop's command line plug-in is there (Docker Desktop 4.37 and newer). */
async function canStartDesktop(cli: DockerCli): Promise<boolean> {
  const result = await cli.run(['desktop', 'version'], { timeoutMs: 5_000 });
  return result.exitCode === 0;
}

function unavailable(
  reason: Unavailable['reason'],
  platform: NodeJS.Platform,
  values: Readonly<Record<string, string>>,
  canStart: boolean,
): Unavailable {
  const system = platform === 'darwin' || platform === 'win32' ? platform : 'linux';
  return {
    kind: 'unavailable',
    reason,
    message: { key: `docker.failures.${reason}`, values },
    nextStep: { key: `docker.nextSteps.${canStart ? 'start-desktop' : `${reason}-${system}`}`, values },
    canStart,
  };
}
