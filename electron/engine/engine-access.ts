import { homedir } from 'node:os';
import { createDockerCli, type DockerCli } from '../compose/docker-cli.ts';
import { createDockerEngine } from './docker-engine.ts';
import type { Engine } from './engine.ts';
import { dockerHost } from './engine-address.ts';
import { realEngineFiles } from './engine-files.ts';
import { type EngineCandidate, type EngineSurroundings, findEngines } from './find-engine.ts';

/** The engine and the `docker` command, both pointed at the same place. */
export interface EngineAccess {
  readonly engine: Engine;
  readonly cli: DockerCli;
  /** The engine in use now; found anew each time, so that a switched context is followed. */
  readonly candidate: () => EngineCandidate;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly platform: EngineSurroundings['platform'];
  readonly dispose: () => void;
}

/**
 * Docker on this machine. Where no setting names an engine and the default socket is not there, a known product's own
 * socket is used (Docker Desktop without its default socket, rootless Docker, Colima, Podman).
 */
export function createEngineAccess(
  given: {
    readonly environment?: Readonly<Record<string, string | undefined>>;
    readonly home?: string;
    readonly platform?: NodeJS.Platform;
  } = {},
): EngineAccess {
  const environment = given.environment ?? process.env;
  const home = given.home ?? homedir();
  const real = given.platform ?? process.platform;
  const platform = real === 'darwin' || real === 'win32' ? real : 'linux';
  const files = realEngineFiles(platform);
  const userId = process.getuid?.() ?? null;

  const find = (): { readonly candidate: EngineCandidate; readonly instead: boolean } => {
    const { chosen, others } = findEngines({ environment, platform, home, userId, files });
    const { address } = chosen;
    const there = address.kind === 'socket' || address.kind === 'pipe' ? files.exists(address.path) : true;
    const instead = chosen.source === 'default' && !there ? others[0] : undefined;
    return { candidate: instead ?? chosen, instead: instead !== undefined };
  };

  const engine = createDockerEngine(() => find().candidate.address);
  const cli = createDockerCli({
    environment,
    platform,
    home,
    host: () => {
      const { candidate, instead } = find();
      return instead ? dockerHost(candidate.address) : null;
    },
  });
  return {
    engine,
    cli,
    candidate: () => find().candidate,
    environment,
    home,
    platform,
    dispose: engine.dispose,
  };
}
