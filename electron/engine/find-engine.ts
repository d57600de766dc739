import { dockerHost, type EngineAddress, parseHost, type TlsFolder } from './engine-address.ts';
import type { EngineFiles } from './engine-files.ts';
import { parseObject } from './parse-object.ts';
import { readContext } from './read-context.ts';
import { wellKnownSockets } from './well-known-sockets.ts';

/** An engine that a setting or a well-known place names. */
export interface EngineCandidate {
  readonly address: EngineAddress;
  /** What named it: the docker command follows the first four in this order, then only its default socket. */
  readonly source: 'DOCKER_HOST' | 'DOCKER_CONTEXT' | 'current-context' | 'default' | 'well-known';
  /** Name of the Docker context, null outside of contexts. */
  readonly context: string | null;
  /** The product whose socket it is, where the place tells. */
  readonly product: string | null;
}

/** What the search looks at. */
export interface EngineSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly home: string;
  readonly userId: number | null;
  readonly files: EngineFiles;
}

/** What was found: the engine the `docker` command talks to, and others that are there. */
export interface FoundEngines {
  /** The one a setting chooses, or the default; it may not answer. */
  readonly chosen: EngineCandidate;
  /** Sockets of known products that exist besides the chosen one. */
  readonly others: readonly EngineCandidate[];
}

/**
 * Where Docker is, as the `docker` command decides: DOCKER_HOST, DOCKER_CONTEXT, the current context of
 * config.json, the default socket. Other products' sockets that exist are listed, so that the app can say so.
 */
export function findEngines(surroundings: EngineSurroundings): FoundEngines {
  const chosen = chooseEngine(surroundings);
  const others = wellKnownSockets(surroundings)
    .filter(candidate => dockerHost(candidate.address) !== dockerHost(chosen.address))
    .filter(candidate => exists(surroundings, candidate.address));
  return { chosen, others };
}

function chooseEngine(surroundings: EngineSurroundings): EngineCandidate {
  const { environment, files, home } = surroundings;
  const host = environment['DOCKER_HOST'];
  if (host) {
    const address = parseHost(host, environmentTls(surroundings));
    return { address, source: 'DOCKER_HOST', context: null, product: null };
  }
  const configFolder = environment['DOCKER_CONFIG'] || files.join(home, '.docker');
  const fromEnvironment = environment['DOCKER_CONTEXT'];
  const current = fromEnvironment || currentContext(files, configFolder);
  if (!current || current === 'default') return defaultEngine(surroundings);
  const source = fromEnvironment ? 'DOCKER_CONTEXT' : 'current-context';
  const address = readContext(files, configFolder, current) ?? { kind: 'unusable', written: current };
  return { address, source, context: current, product: contextProduct(current) };
}

function currentContext(files: EngineFiles, configFolder: string): string | null {
  const config = parseObject(files.read(files.join(configFolder, 'config.json')));
  const name = config?.['currentContext'];
  return typeof name === 'string' && name !== '' ? name : null;
}

function defaultEngine({ platform }: EngineSurroundings): EngineCandidate {
  const address: EngineAddress =
    platform === 'win32'
      ? { kind: 'pipe', path: '//./pipe/docker_engine' }
      : { kind: 'socket', path: '/var/run/docker.sock' };
  return { address, source: 'default', context: 'default', product: null };
}

function environmentTls({ environment, files, home }: EngineSurroundings): TlsFolder | null {
  const verify = Boolean(environment['DOCKER_TLS_VERIFY']);
  if (!verify && !environment['DOCKER_TLS']) return null;
  return { folder: environment['DOCKER_CERT_PATH'] || files.join(home, '.docker'), verify };
}

function contextProduct(context: string): string | null {
  if (context.startsWith('desktop-')) return 'Docker Desktop';
  if (context === 'orbstack') return 'OrbStack';
  if (context === 'colima' || context.startsWith('colima-')) return 'Colima';
  if (context === 'rancher-desktop') return 'Rancher Desktop';
  return context.startsWith('podman') ? 'Podman' : null;
}

function exists({ files }: EngineSurroundings, address: EngineAddress): boolean {
  return (address.kind === 'socket' || address.kind === 'pipe') && files.exists(address.path);
}
