import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeProgram } from '../support/compose-program.ts';
import type { Change } from './change.ts';
import { isRecord, type Plain, type PlainPath, valueAt } from './plain.ts';
import type { Trial } from './trial.ts';

const options =
  '--profile * config --no-interpolate --no-path-resolution --no-consistency --no-env-resolution --format json';

/** Docker Compose as a judge of files: its resolved model of a text, or why it refuses it. */
export interface DockerOracle {
  readonly resolve: (text: string) => Promise<{ model: Plain } | { error: string }>;
  readonly close: () => void;
}

/** Starts the oracle; it needs the Compose program and no engine. */
export function dockerOracle(): DockerOracle {
  const folder = mkdtempSync(join(tmpdir(), 'drawbridge-corpus-'));
  const [program, prefix] = composeProgram();
  let count = 0;
  return {
    resolve: text =>
      new Promise(resolve => {
        const file = join(folder, `${count++}.yaml`);
        writeFileSync(file, text);
        const args = [...prefix, '-p', 'p', '-f', file, ...options.split(' ')];
        execFile(program, args, { maxBuffer: 64e6, cwd: folder, timeout: 60_000 }, (error, out, problems) => {
          rmSync(file, { force: true });
          if (error) resolve({ error: problems.trim().split('\n').at(-1) ?? 'no answer' });
          else resolve({ model: JSON.parse(out) as Plain });
        });
      }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The paths at which two resolved models differ, at most `depth` keys deep. */
export function modelDifferences(
  one: Plain | undefined,
  other: Plain | undefined,
  depth = 4,
  path: PlainPath = [],
): PlainPath[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (depth === 0 || !isRecord(one) || !isRecord(other)) return [path];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap(key =>
    modelDifferences(one[key], other[key], depth - 1, [...path, key]),
  );
}

/** The differences that a trial does not explain. `shared`: whoever shares the value changes with it. */
export function unexplained(
  trial: Trial,
  before: Plain,
  after: Plain,
  flat: Plain,
  shared: boolean,
): PlainPath[] {
  return modelDifferences(before, after).filter(
    path => !trial.changes.some(change => explains(change, trial, path, flat, shared)),
  );
}

/** Attributes that Docker works out from others. */
const follow: Readonly<Record<string, readonly string[]>> = {
  links: ['depends_on'],
  volumes_from: ['depends_on'],
  network_mode: ['depends_on', 'networks'],
  ipc: ['depends_on'],
  pid: ['depends_on'],
  scale: ['deploy'],
  deploy: ['scale'],
};

function explains(change: Change, trial: Trial, path: PlainPath, flat: Plain, shared: boolean): boolean {
  const [section, name, key] = change.path;
  const renamed = change.op === 'rename' ? change.to : null;
  if (path[0] !== 'services') {
    if (path.length === 1 && path[0] === section) return true;
    if (String(path[0]).startsWith('x-')) return shared || trial.fragments === true || path[0] === section;
    // Docker shows the networks, volumes, secrets and configs that services use.
    const used =
      section === 'services' &&
      (key === undefined ||
        key === path[0] ||
        key === 'network_mode' ||
        key === 'extends' ||
        key === 'build');
    return path[0] === section ? name === path[1] || renamed === path[1] || name === undefined : used;
  }
  if (section !== 'services') return false;
  if (name === undefined || path.length < 2) return true;
  const service = String(path[1]);
  const isOwn = service === String(name) || service === renamed;
  const heirs = shared || extendsFrom(flat, service, String(name));
  if (!isOwn && !heirs) return false;
  if (key === undefined || key === 'extends') return true;
  const attribute = String(path[2]);
  // A scalar that several keys share changes under all of them.
  if (path.length < 3 || attribute === String(key) || (shared && !isOwn)) return true;
  return change.path.length === 3 && renamed === attribute
    ? true
    : (follow[String(key)] ?? []).includes(attribute);
}

function extendsFrom(flat: Plain, service: string, base: string, depth = 0): boolean {
  const extended = valueAt(flat, ['services', service, 'extends']);
  const parent = typeof extended === 'string' ? extended : valueAt(extended, ['service']);
  if (typeof parent !== 'string' || depth > 9) return false;
  return parent === base || extendsFrom(flat, parent, base, depth + 1);
}
