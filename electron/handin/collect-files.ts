import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { projectPath } from '../../shared/doctor/project-path.ts';
import type { LeftOut, LeftOutReason, ProjectFiles } from '../../shared/exporters/bundle/bundle.ts';
import { isEnvFile } from '../../shared/exporters/bundle/known-secrets.ts';
import { type NeededPath, neededPaths } from '../../shared/exporters/bundle/needed-paths.ts';
import { madeNames, usualOverrideNames } from '../../shared/exporters/bundle/usual-names.ts';
import type { Variables } from '../../shared/project/interpolate.ts';
import { isOutside } from '../../shared/project/resolve-path.ts';
import { decodeText } from '../files/read-text-file.ts';
import { isInside } from '../files/roots.ts';
import {
  isDataFolder,
  isRubbish,
  isSafeName,
  isSecretFile,
  isSource,
  isToolFolder,
} from './left-out-names.ts';

/** The largest file that is handed in, in bytes. */
export const largestEntry = 5 * 1024 * 1024;
/** All files together, in bytes. */
const largestBundle = 40 * 1024 * 1024;
const mostFiles = 2000;
const deepest = 12;

/** The files of a project folder, as far as they belong to its stack. */
export type CollectedFiles = Pick<
  ProjectFiles,
  'texts' | 'binaries' | 'secretTexts' | 'emptyFolders' | 'leftOut'
>;

/**
 * Collects what belongs to a stack from its folder: the Compose files, what they build from, mount and read, and the
 * sources beside them. Ignored files, data, secrets and what leads out of the folder stay; `unsaved` texts win over the
 * disk. Never follows a link out of the folder.
 */
export async function collectFiles(
  folder: string,
  file: string,
  unsaved: Readonly<Record<string, string>>,
  variables: Variables,
): Promise<CollectedFiles> {
  const root = await realpath(folder);
  const texts: Record<string, string> = {};
  const binaries: Record<string, Uint8Array> = {};
  const secretTexts: Record<string, string> = {};
  const leftOut = new Map<string, LeftOut>();
  let total = 0;
  const leave = (path: string, reason: LeftOutReason, more: Partial<LeftOut> = {}): void => {
    if (!leftOut.has(path)) leftOut.set(path, { path, reason, ...more });
  };

  const textAt = async (name: string): Promise<string | null> => {
    const held = unsaved[name];
    if (held !== undefined) return held;
    try {
      if (!isInside(await realpath(join(root, name)), root)) return null;
      return decodeText(await readFile(join(root, name)), name);
    } catch {
      return null;
    }
  };

  // What the Compose files ask for, through `include` and `extends`.
  const asked: NeededPath[] = [];
  const composeFiles = new Set<string>();
  const queue = [file, ...usualOverrideNames];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (composeFiles.has(name)) continue;
    const text = await textAt(name);
    if (text === null) {
      if (!(usualOverrideNames as readonly string[]).includes(name)) leave(name, 'missing', { needed: true });
      continue;
    }
    composeFiles.add(name);
    const inside = name.split('/').slice(0, -1).join('/');
    for (const needed of neededPaths(name, text, variables)) {
      const path = projectPath(inside || '.', needed.path);
      if (path === null) leave(needed.path, 'outside', { needed: true });
      else {
        asked.push({ ...needed, path });
        if (needed.kind === 'compose') queue.push(path);
      }
    }
  }
  const neededBy = (kinds: readonly NeededPath['kind'][]): Set<string> =>
    new Set(asked.flatMap(one => (kinds.includes(one.kind) ? [one.path] : [])));
  const parts = neededBy(['part', 'build']);
  const data = neededBy(['data']);
  const secret = neededBy(['secret']);
  const isNeeded = (path: string): boolean =>
    composeFiles.has(path) ||
    [...parts].some(part => part !== '' && (path === part || path.startsWith(`${part}/`)));
  const buildsHere = parts.has('');

  const take = async (path: string, absolute: string, needed: boolean): Promise<void> => {
    if (!isSafeName(path)) return leave(path, 'unsafe-name', { needed });
    const held = unsaved[path];
    if (secret.has(path) || isSecretFile(path)) {
      const text = held ?? (await readFile(absolute, 'utf8').catch(() => null));
      if (text !== null && (secret.has(path) || isEnvFile(path))) secretTexts[path] = text;
      if (!secret.has(path) || isEnvFile(path)) leave(path, 'secret');
      return;
    }
    if (held !== undefined) {
      texts[path] = held;
      return;
    }
    const { size } = await lstat(absolute);
    if (size > largestEntry) return leave(path, 'too-large', { size, needed });
    if (total + size > largestBundle || Object.keys(texts).length + Object.keys(binaries).length >= mostFiles)
      return leave(path, 'too-many', { needed });
    total += size;
    try {
      const bytes = await readFile(absolute);
      try {
        texts[path] = decodeText(bytes, path);
      } catch {
        binaries[path] = new Uint8Array(bytes);
      }
    } catch {
      leave(path, 'unreadable', { needed });
    }
  };

  const walk = async (inside: string, rules: readonly Rules[]): Promise<void> => {
    const names = (await readdir(join(root, inside)).catch(() => [])).toSorted();
    const own = [...rules, ...(await rulesIn(root, inside, names, unsaved))];
    for (const name of names) {
      const path = inside === '' ? name : `${inside}/${name}`;
      const absolute = join(root, path);
      const found = await lstat(absolute).catch(() => null);
      if (!found) continue;
      const needed = isNeeded(path);
      if (found.isSymbolicLink()) {
        const target = await realpath(absolute).catch(() => null);
        const file = target !== null && isInside(target, root) && (await lstat(target)).isFile();
        if (!file) leave(path, 'link', { needed });
        else if (needed || isSource(path)) await take(path, target, needed);
      } else if (found.isDirectory()) {
        if (isToolFolder(name)) continue;
        if (data.has(path)) leave(path, 'data');
        else if (
          isIgnored(own, `${path}/`) &&
          ![...parts].some(part => part === path || part.startsWith(`${path}/`))
        )
          leave(path, 'ignored');
        else if (
          isDataFolder(name) &&
          !needed &&
          !buildsHere &&
          ![...parts].some(part => part.startsWith(`${path}/`))
        )
          leave(path, 'data');
        else if (path.split('/').length < deepest) await walk(path, own);
      } else if (found.isFile()) {
        if ((madeNames as readonly string[]).includes(path) || isRubbish(name)) continue;
        if (/\.board\.json$/i.test(name)) await take(path, absolute, false);
        else if (isSecretFile(path) || secret.has(path)) await take(path, absolute, needed);
        else if (isIgnored(own, path) && !composeFiles.has(path)) leave(path, 'ignored', { needed });
        else if (needed || isSource(path) || buildsHere) await take(path, absolute, needed);
      }
    }
  };
  await walk('', []);
  for (const [name, text] of Object.entries(unsaved)) {
    if (secretTexts[name] !== undefined || texts[name] !== undefined || leftOut.has(name)) continue;
    if (isOutside(name)) leave(name, 'outside', { needed: true });
    else if (isSecretFile(name)) secretTexts[name] = text;
    else texts[name] = text;
  }

  const has = (path: string): boolean =>
    [...Object.keys(texts), ...Object.keys(binaries)].some(
      name => name === path || name.startsWith(`${path}/`),
    );
  const emptyFolders: string[] = [];
  for (const path of parts) {
    if (path === '' || has(path) || leftOut.has(path)) continue;
    const found = await lstat(join(root, path)).catch(() => null);
    if (found?.isDirectory()) emptyFolders.push(path);
    else if (!found) leave(path, 'missing', { needed: true });
  }
  for (const path of secret) {
    if (secretTexts[path] !== undefined) continue;
    // Its folder may be one that git leaves out, as it should be.
    const text = await textAt(path);
    if (text === null) leave(path, 'missing', { needed: true });
    else secretTexts[path] = text;
  }
  return { texts, binaries, secretTexts, emptyFolders, leftOut: [...leftOut.values()].toSorted(byPath) };
}

/** The rules of one `.gitignore` or `.dockerignore`, for paths below its folder. */
interface Rules {
  readonly folder: string;
  readonly kind: 'git' | 'docker';
  readonly matcher: Ignore;
}

async function rulesIn(
  root: string,
  inside: string,
  names: readonly string[],
  unsaved: Readonly<Record<string, string>>,
): Promise<Rules[]> {
  const rules: Rules[] = [];
  for (const [name, kind] of [
    ['.gitignore', 'git'],
    ['.dockerignore', 'docker'],
  ] as const) {
    const path = inside === '' ? name : `${inside}/${name}`;
    const text =
      unsaved[path] ??
      (names.includes(name) ? await readFile(join(root, path), 'utf8').catch(() => null) : null);
    if (text !== null) rules.push({ folder: inside, kind, matcher: ignore().add(text) });
  }
  return rules;
}

/** What git leaves out stays; what only an image leaves out stays unless a person wrote it (tests, READMEs). */
function isIgnored(rules: readonly Rules[], path: string): boolean {
  return rules.some(({ folder, kind, matcher }) => {
    const below = folder === '' ? path : path.slice(folder.length + 1);
    if (kind === 'docker' && (path.endsWith('/') || isSource(path))) return false;
    return below !== '' && matcher.ignores(below);
  });
}

function byPath(one: LeftOut, other: LeftOut): number {
  return one.path < other.path ? -1 : 1;
}
