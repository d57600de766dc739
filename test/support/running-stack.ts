import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LiveSnapshot } from '../../shared/live/snapshot.ts';
import { removeComposeProject } from './compose-leftovers.ts';
import { docker } from './docker.ts';
import { runCli } from './terminal.ts';

/** A stack of a test, running until `remove`. */
export interface RunningStack {
  readonly file: string;
  readonly project: string;
  /** `docker compose …` on it; gives what it prints. */
  readonly compose: (...args: readonly string[]) => string;
  /** Starts `docker compose exec -T` without waiting; the promise tells its end. */
  readonly begin: (service: string, ...command: readonly string[]) => Promise<string>;
  /** What `drawbridge status --json` prints. */
  readonly status: () => Promise<LiveSnapshot>;
  readonly remove: () => void;
}

/** Writes the file into a folder of its own, starts it and waits until it is healthy. */
export function startStack(project: string, yaml: string): RunningStack {
  const folder = mkdtempSync(join(tmpdir(), `${project}-`));
  return startIn(folder, project, yaml);
}

const examples = join(import.meta.dirname, '../../resources/examples');

/**
 * Starts a copy of an example of the gallery, builds what it builds and waits until it is healthy. Docker chooses the
 * host ports: the usual ones may be somebody's on this machine.
 */
export function startExample(project: string, example: string): RunningStack {
  const folder = mkdtempSync(join(tmpdir(), `${project}-`));
  cpSync(join(examples, example), folder, { recursive: true });
  const yaml = readFileSync(join(folder, 'compose.yaml'), 'utf8');
  return startIn(folder, project, yaml.replace(/- "\d+:(\d+)"/g, '- "127.0.0.1::$1"'));
}

function startIn(folder: string, project: string, yaml: string): RunningStack {
  const file = join(folder, 'compose.yaml');
  writeFileSync(file, `name: ${project}\n${yaml}`);
  const compose = (...args: readonly string[]): string => docker('compose', '-f', file, ...args);
  const remove = (): void => {
    removeComposeProject(project);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    compose('up', '-d', '--build', '--wait', '--wait-timeout', '270');
  } catch (error) {
    remove();
    throw error;
  }
  return { file, project, compose, remove, status: () => statusOf(file), begin: beginner(file) };
}

function beginner(file: string): RunningStack['begin'] {
  return (service, ...command) =>
    new Promise((resolve, reject) => {
      const child = spawn('docker', ['compose', '-f', file, 'exec', '-T', service, ...command]);
      let said = '';
      child.stdin.end();
      child.stdout.on('data', chunk => {
        said += chunk;
      });
      child.stderr.on('data', chunk => {
        said += chunk;
      });
      child.on('error', reject);
      child.on('close', () => resolve(said));
    });
}

async function statusOf(file: string): Promise<LiveSnapshot> {
  const { code, out, complaints } = await runCli(['status', file, '--json']);
  if (code !== 0) throw new Error(`drawbridge status: ${code} ${complaints.join('; ')}`);
  return JSON.parse(out);
}
