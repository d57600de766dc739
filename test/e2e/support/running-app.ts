import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const startLimit = 30_000;
const endLimit = 30_000;

/** The app as a user starts it with `drawbridge open --browser`, in a home of its own. */
export interface RunningApp {
  /** Its home: projects that it creates and what it remembers. */
  readonly home: string;
  /** The address it printed, with the one-time token in its fragment. */
  readonly address: string;
  /** Name that every Compose project started from it has, so that a test never meets another's containers. */
  readonly composeProject: string;
  /** What it wrote to standard error so far. */
  readonly complaints: () => string;
  /** Ends it as Ctrl-C does and removes its home; gives its exit code (0 after `kill`). */
  readonly close: () => Promise<number | null>;
  /** Ends it at once, without a word to it, as a crash does; its home stays. */
  readonly kill: () => Promise<void>;
  readonly killed: () => boolean;
}

/** How the app is started. */
export interface StartOptions {
  readonly variables?: Readonly<Record<string, string>>;
  /** A home that another run left; a new one when left out. */
  readonly home?: string;
  /** File permissions count even where the tests run as root. */
  readonly bound?: boolean;
}

/** Why `bound` cannot be had here; null where it can. */
export function whyNotBound(): string | null {
  if (process.platform === 'win32') return 'permissions of Windows are another matter';
  if (process.getuid?.() !== 0) return null;
  return existsSync(setpriv) ? null : 'root is bound by no permissions, and setpriv is not there';
}

const setpriv = '/usr/bin/setpriv';
const boundRoot = [setpriv, '--bounding-set', '-dac_override,-dac_read_search'];

/** Starts the app, on a file or folder or on its start page, and waits for its address (30 s at most). */
export async function startApp(
  composeProject: string,
  path: string | null,
  { variables = {}, home: left, bound = false }: StartOptions = {},
): Promise<RunningApp> {
  const home = left ?? (await mkdtemp(join(tmpdir(), 'drawbridge-e2e-')));
  const launcher = bound && process.getuid?.() === 0 ? boundRoot : [];
  const [command = process.execPath, ...args] = [...launcher, process.execPath];
  let killed = false;
  const child = spawn(
    command,
    [...args, program, 'open', '--browser', '--no-open', ...(path ? [path] : [])],
    {
      cwd: home,
      env: {
        ...process.env,
        DRAWBRIDGE_HOME: home,
        COMPOSE_PROJECT_NAME: composeProject,
        LANG: 'en_US.UTF-8',
        LC_ALL: '',
        ...variables,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let complaints = '';
  child.stderr.on('data', chunk => {
    complaints += String(chunk);
  });
  const close = async (): Promise<number | null> => {
    const code = killed ? 0 : await end(child);
    await rm(home, { recursive: true, force: true });
    return code;
  };
  const kill = async (): Promise<void> => {
    killed = true;
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  try {
    const address = await firstAddress(child);
    return { home, address, composeProject, complaints: () => complaints, close, kill, killed: () => killed };
  } catch (error) {
    await close();
    throw new Error(`The app did not start: ${complaints}`, { cause: error });
  }
}

function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => reject(new Error(`no address within ${startLimit} ms`)), startLimit);
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      act();
    };
    child.stdout?.on('data', chunk => {
      printed += String(chunk);
      const address = /http:\/\/\S+#\S+/.exec(printed)?.[0];
      if (address) settle(() => resolve(address));
    });
    child.once('error', error => settle(() => reject(error)));
    child.once('exit', code => settle(() => reject(new Error(`ended with code ${code}`))));
  });
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), endLimit);
  const code = await ended;
  clearTimeout(timer);
  return code;
}
