import { type ChildProcess, spawn } from 'node:child_process';
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
  /** Ends it as Ctrl-C does and removes its home; gives its exit code. */
  readonly close: () => Promise<number | null>;
}

/** Starts the app, on a file or folder or on its start page, and waits for its address (30 s at most). */
export async function startApp(
  composeProject: string,
  path: string | null,
  variables: Readonly<Record<string, string>> = {},
): Promise<RunningApp> {
  const home = await mkdtemp(join(tmpdir(), 'drawbridge-e2e-'));
  const child = spawn(
    process.execPath,
    [program, 'open', '--browser', '--no-open', ...(path ? [path] : [])],
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
    const code = await end(child);
    await rm(home, { recursive: true, force: true });
    return code;
  };
  try {
    const address = await firstAddress(child);
    return { home, address, composeProject, complaints: () => complaints, close };
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
