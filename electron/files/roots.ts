import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { failing } from '../failure.ts';

/** The folders the user chose: a browser tab opens, lists and saves only inside them. */
export interface Roots {
  readonly list: () => readonly string[];
  /** Adds a folder the user named (on the command line, in the system's own dialog, or by opening a project there before). */
  readonly grant: (folder: string) => void;
  /** The absolute path when it lies inside a root, links resolved; fails with `outside-roots`. The file need not exist yet. */
  readonly check: (path: string) => Promise<string>;
}

/** Makes the list of chosen folders. */
export function createRoots(folders: readonly string[]): Roots {
  const roots = new Set(folders.map(folder => resolve(folder)));
  return {
    list: () => [...roots],
    grant: folder => void roots.add(resolve(folder)),
    async check(path) {
      if (!isAbsolute(path)) throw failing('projects', 'outside-roots', { path });
      const real = await realPathOf(resolve(path));
      for (const root of roots) if (isInside(real, await realPathOf(root))) return resolve(path);
      throw failing('projects', 'outside-roots', { path });
    },
  };
}

/** Whether a path is the folder or lies below it; both resolved. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Resolves links as far as the path exists. */
export async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realPathOf(parent), basename(path));
  }
}
