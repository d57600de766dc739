import { delimiter } from 'node:path';
import { execa } from 'execa';

/** How a finished command ended. */
export interface CliResult {
  /** Null when the process was killed or never began. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** True when there is no `docker` command. */
  readonly missing: boolean;
  readonly timedOut: boolean;
}

/** A command that runs. */
export interface CliProcess {
  readonly stdout: NodeJS.ReadableStream;
  readonly stderr: NodeJS.ReadableStream;
  readonly ended: Promise<{ readonly exitCode: number | null; readonly missing: boolean }>;
  /** Asks it to end as Ctrl+C does; after `graceMs` it is killed. */
  readonly interrupt: (graceMs?: number) => void;
}

/** How to run it. */
export interface CliOptions {
  readonly folder?: string;
  readonly timeoutMs?: number;
  readonly input?: string;
}

/** The user's own `docker` command. */
export interface DockerCli {
  readonly run: (args: readonly string[], options?: CliOptions) => Promise<CliResult>;
  readonly start: (args: readonly string[], options?: CliOptions) => CliProcess;
}

/** Where installers put `docker` although an app that was not started from a terminal does not find it. */
const usualFolders: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/usr/local/bin',
    '/opt/homebrew/bin',
    '/Applications/Docker.app/Contents/Resources/bin',
    '~/.docker/bin',
    '~/.orbstack/bin',
    '~/.rd/bin',
  ],
  win32: ['C:\\Program Files\\Docker\\Docker\\resources\\bin'],
};

/**
 * Runs `docker` with the user's environment. Remote Compose resources are switched off: `docker compose` would fetch
 * an include from the network before anybody has seen it. `host` overrides where the command connects to.
 */
export function createDockerCli(setting: {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly host: () => string | null;
}): DockerCli {
  const environment = (): Record<string, string | undefined> => {
    const host = setting.host();
    return {
      ...setting.environment,
      PATH: searchPath(setting),
      COMPOSE_EXPERIMENTAL_GIT_REMOTE: 'false',
      COMPOSE_EXPERIMENTAL_OCI_REMOTE: 'false',
      COMPOSE_MENU: 'false',
      COMPOSE_STATUS_STDOUT: undefined,
      DOCKER_CLI_HINTS: 'false',
      ...(host === null ? {} : { DOCKER_HOST: host }),
    };
  };

  return {
    async run(args, options = {}) {
      const result = await execa('docker', args, {
        ...(options.folder === undefined ? {} : { cwd: options.folder }),
        ...(options.input === undefined ? { stdin: 'ignore' as const } : { input: options.input }),
        env: environment(),
        extendEnv: false,
        reject: false,
        stripFinalNewline: false,
        maxBuffer: 64 * 1024 * 1024,
        timeout: options.timeoutMs ?? 60_000,
      });
      return {
        exitCode: result.exitCode ?? null,
        stdout: result.stdout,
        stderr: result.stderr,
        missing: result.code === 'ENOENT' && result.exitCode === undefined,
        timedOut: result.timedOut,
      };
    },

    start(args, options = {}) {
      const group = process.platform !== 'win32';
      const child = execa('docker', args, {
        ...(options.folder === undefined ? {} : { cwd: options.folder }),
        ...(options.input === undefined ? { stdin: 'ignore' as const } : { input: options.input }),
        env: environment(),
        extendEnv: false,
        reject: false,
        buffer: false,
        // A group of its own, so that a signal reaches the Compose plugin as Ctrl+C in a terminal does: inside some
        // containers the docker command does not pass it on.
        detached: group,
      });
      const signal = (name: NodeJS.Signals): void => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        if (group && child.pid !== undefined) signalGroup(child.pid, name);
        else child.kill(name);
      };
      const endWithUs = (): void => signal('SIGKILL');
      process.once('exit', endWithUs);
      void child.finally(() => process.off('exit', endWithUs));
      return {
        stdout: child.stdout,
        stderr: child.stderr,
        ended: child.then(result => ({
          exitCode: result.exitCode ?? null,
          missing: result.code === 'ENOENT' && result.exitCode === undefined,
        })),
        interrupt(graceMs = 20_000) {
          signal('SIGINT');
          const killer = setTimeout(() => signal('SIGKILL'), graceMs);
          killer.unref();
          void child.finally(() => clearTimeout(killer));
        },
      };
    },
  };
}

/** Signals every process of a group; one that is gone already needs none. */
function signalGroup(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch {
    // ESRCH: it ended by itself meanwhile.
  }
}

function searchPath(setting: {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}): string {
  const key = Object.keys(setting.environment).find(name => name.toUpperCase() === 'PATH') ?? 'PATH';
  const usual = (usualFolders[setting.platform] ?? []).map(folder => folder.replace(/^~/, setting.home));
  return [setting.environment[key] ?? '', ...usual].filter(Boolean).join(delimiter);
}
