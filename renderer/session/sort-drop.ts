import { largestCompanion, pathInProject } from '../../shared/project/companion-files.ts';
import type { EngineFailure } from '../../shared/rpc/messages.ts';
import type { DroppedFile } from './gather-drop.ts';
import { pasteKind } from './paste-kind.ts';

/** The largest Compose file that is opened, in bytes; the engine has the same limit. */
const largestCompose = 2 * 1024 * 1024;

/** File names that Compose looks for by itself, in its order. */
const usualNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];

/** Why a file of a drop stays behind. */
export type LeftOutReason = 'tooLarge' | 'binary' | 'notNeeded';

/** What a drop is: a project with its files as texts, a text to paste, or nothing that can be opened, and why. */
export type SortedDrop =
  | {
      readonly kind: 'project';
      /** A name for its folder. */
      readonly name: string;
      /** Texts by name relative to the Compose file. */
      readonly files: Readonly<Record<string, string>>;
      readonly leftOut: readonly { readonly path: string; readonly reason: LeftOutReason }[];
      /** The Compose file itself, for a door that can open it where it lies. */
      readonly compose: File;
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly failure: EngineFailure };

/** Sorts what was dropped onto the window; never rejects. */
export async function sortDrop(files: readonly DroppedFile[]): Promise<SortedDrop> {
  const [only] = files;
  if (!only) return refuse('dropped-nothing');
  const compose = await findCompose(files);
  if (compose) return readProject(files, compose);
  if (files.length > 1 || only.path.includes('/')) return refuse('dropped-no-compose');
  const read = await readText(only.file, largestCompose);
  if (read.kind === 'failed') return { kind: 'refused', failure: read.failure };
  return pasteKind(read.text) === 'docker-run'
    ? { kind: 'text', text: read.text }
    : refuse('dropped-not-compose', { name: only.file.name });
}

/** The highest file with one of Compose's names; failing that, the first YAML file that reads like one. */
async function findCompose(files: readonly DroppedFile[]): Promise<DroppedFile | null> {
  const depth = ({ path }: DroppedFile): number => path.split('/').length;
  const rank = ({ file }: DroppedFile): number => usualNames.indexOf(file.name.toLowerCase());
  const named = files.filter(file => rank(file) !== -1);
  const [first] = named.toSorted((one, other) => depth(one) - depth(other) || rank(one) - rank(other));
  if (first) return first;
  for (const candidate of files.toSorted((one, other) => depth(one) - depth(other))) {
    if (!/\.ya?ml$/i.test(candidate.file.name)) continue;
    // A YAML file on its own is what the user means, whatever is in it.
    if (files.length === 1) return candidate;
    const read = await readText(candidate.file, largestCompose);
    if (read.kind === 'text' && pasteKind(read.text) === 'compose') return candidate;
  }
  return null;
}

async function readProject(files: readonly DroppedFile[], compose: DroppedFile): Promise<SortedDrop> {
  const read = await readText(compose.file, largestCompose);
  if (read.kind === 'failed') return { kind: 'refused', failure: read.failure };
  const folder = compose.path.slice(0, compose.path.length - compose.file.name.length);
  const usual = usualNames.includes(compose.file.name.toLowerCase());
  const texts: Record<string, string> = {
    [usual ? compose.file.name.toLowerCase() : 'compose.yaml']: read.text,
  };
  const leftOut: { path: string; reason: LeftOutReason }[] = [];
  for (const { path, file } of files) {
    if (file === compose.file) continue;
    const name = path.startsWith(folder) ? path.slice(folder.length) : '';
    const board = /^[^/]+\.board\.json$/.test(name);
    if (name === '' || (!board && pathInProject(name) !== name)) {
      leftOut.push({ path, reason: 'notNeeded' });
      continue;
    }
    const companion = await readText(file, largestCompanion);
    if (companion.kind === 'text') texts[name] = companion.text;
    else leftOut.push({ path, reason: companion.failure.code === 'file-too-large' ? 'tooLarge' : 'binary' });
  }
  const parent = folder.split('/').filter(Boolean).at(-1);
  const name = parent ?? (usual ? 'stack' : compose.file.name.replace(/\.ya?ml$/i, ''));
  return { kind: 'project', name, files: texts, leftOut, compose: compose.file };
}

type Read =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly failure: EngineFailure };

/** A file as exact text: UTF-8 checked, BOM and line ends kept. */
async function readText(file: File, limit: number): Promise<Read> {
  const failed = (area: string, code: string, values: Record<string, string> = {}): Read => ({
    kind: 'failed',
    failure: failureOf(area, code, { path: file.name, name: file.name, ...values }),
  });
  if (file.size > limit) {
    const megabytes = (bytes: number): string => (bytes / (1024 * 1024)).toFixed(1);
    return failed('projects', 'file-too-large', { size: megabytes(file.size), limit: megabytes(limit) });
  }
  const bytes = await file.arrayBuffer().then(
    buffer => new Uint8Array(buffer),
    () => null,
  );
  if (!bytes) return failed('bring', 'dropped-unreadable');
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return failed('projects', 'file-utf16');
  if (bytes.includes(0)) return failed('projects', 'file-binary');
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return failed('projects', 'file-binary');
  }
}

function refuse(code: string, values: Record<string, string> = {}): SortedDrop {
  return { kind: 'refused', failure: failureOf('bring', code, values) };
}

function failureOf(area: string, code: string, values: Record<string, string>): EngineFailure {
  return {
    code,
    message: { key: `${area}.failures.${code}`, values },
    nextStep: { key: `${area}.nextSteps.${code}`, values },
    raw: null,
  };
}
