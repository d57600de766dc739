import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromBase64, toBase64 } from 'lib0/buffer';
import { build } from 'vite';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { LiveSnapshot } from '../../shared/live/snapshot.ts';
import { type ProjectStore, projectStore } from '../../shared/project/store.ts';
import type { ProjectInfo, ProjectState } from '../../shared/rpc/messages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the Node side of the app into a folder below the repository's `node_modules/.cache` (well under a second); gives its command line. */
export async function buildEngine(name: string): Promise<string> {
  const outDir = join(root, 'node_modules', '.cache', `drawbridge-${name}-${process.pid}`);
  const configFile = join(root, 'vite.engine.config.ts');
  await build({ root, configFile, logLevel: 'error', build: { outDir } });
  const program = join(outDir, 'cli.js');
  if (!existsSync(program)) throw new Error('the engine was not built');
  return program;
}

/** The app's engine in a process of its own, with one window on one project. */
export interface EngineWindow {
  readonly state: ProjectState;
  readonly store: ProjectStore;
  readonly call: (name: string, args: unknown) => Promise<ProjectInfo>;
  readonly pid: number;
  /** What the engine told last of what runs; null before it did. */
  readonly live: () => LiveSnapshot | null;
  /** `kill -9`, and waits until the process is gone. */
  readonly kill: () => Promise<void>;
}

const withoutDocker = { DOCKER_HOST: 'unix:///nowhere.sock' };

/** Starts the browser door and opens a project in a window that sends its changes as typing; by default it finds no Docker. */
export async function startEngineWindow(
  program: string,
  home: string,
  project: string,
  variables: Readonly<Record<string, string>> = withoutDocker,
): Promise<EngineWindow> {
  const child = spawn(process.execPath, [program, 'open', project, '--browser', '--no-open'], {
    cwd: home,
    env: { ...process.env, DRAWBRIDGE_HOME: home, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const kill = (): Promise<void> => {
    child.kill('SIGKILL');
    return gone;
  };
  try {
    let live: LiveSnapshot | null = null;
    const ask = await connect(await addressOf(child), (name, event) => {
      if (name === 'live.snapshot') live = (event as { snapshot: LiveSnapshot }).snapshot;
    });
    const state = (await ask('project.open', { path: project })) as ProjectState;
    const store = projectStore(new Y.Doc());
    Y.applyUpdate(store.doc, fromBase64(state.state), 'engine');
    store.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'engine') return;
      const args = { project: state.info.project, update: toBase64(update), kind: 'typing' };
      void ask('project.update', args).catch(() => undefined);
    });
    return {
      state,
      store,
      call: async (name, args) => (await ask(name, args)) as ProjectInfo,
      pid: child.pid ?? 0,
      live: () => live,
      kill,
    };
  } catch (error) {
    await kill();
    throw error;
  }
}

type Ask = (name: string, args: unknown) => Promise<unknown>;

function connect(address: URL, onEvent: (name: unknown, event: unknown) => void): Promise<Ask> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${address.host}/rpc`, { origin: address.origin });
    const waiting = new Map<string, (value: unknown) => void>();
    let greeted = false;
    let count = 0;
    const ask: Ask = (name, args) =>
      new Promise((answer, fail) => {
        count += 1;
        waiting.set(String(count), value => {
          const said = value as { ok: boolean; value: unknown; failure: { code: string } };
          if (said.ok) answer(said.value);
          else fail(new Error(said.failure.code));
        });
        if (socket.readyState === WebSocket.OPEN)
          socket.send(JSON.stringify({ t: 'q', i: String(count), m: 'call', a: [name, args] }));
      });
    socket.on('error', reject);
    socket.on('open', () => {
      const token = new URLSearchParams(address.hash.slice(1)).get('token');
      socket.send(JSON.stringify({ token }));
    });
    socket.on('message', data => {
      const frame = JSON.parse(String(data));
      if (!greeted) {
        greeted = true;
        resolve(ask);
      } else if (frame.t === 's') waiting.get(frame.i)?.(frame.r);
      else if (frame.m === 'event') onEvent(frame.a[0], frame.a[1]);
    });
  });
}

function addressOf(child: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', chunk => {
      printed += String(chunk);
      const address = /http:\/\/\S+#\S+/.exec(printed)?.[0];
      if (address) resolve(new URL(address));
    });
    child.once('exit', code => reject(new Error(`ended with code ${code}: ${printed}`)));
  });
}
