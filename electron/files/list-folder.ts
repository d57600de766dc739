import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FolderListing } from '../../shared/rpc/messages.ts';
import { failing } from '../failure.ts';
import type { Roots } from './roots.ts';

const leftOut = new Set(['node_modules']);

/** The folders and YAML files in a folder inside the roots, by name; without a folder, the roots themselves. */
export async function listFolder(roots: Roots, folder: string | undefined): Promise<FolderListing> {
  if (folder === undefined) {
    const found = await Promise.all(roots.list().map(async path => ({ path, there: await isFolder(path) })));
    const there = found.filter(root => root.there);
    const entries = there.map(({ path }) => ({ name: path, path, kind: 'folder' as const }));
    return { folder: null, parent: null, entries };
  }
  const checked = await roots.check(folder);
  const parent = await roots.check(dirname(checked)).catch(() => null);
  return { folder: checked, parent: parent === checked ? null : parent, entries: await entriesOf(checked) };
}

/** A recent project's folder may be gone, or on a drive that is not connected. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isDirectory(),
    () => false,
  );
}

async function entriesOf(folder: string): Promise<FolderListing['entries'][number][]> {
  const names = await readdir(folder).catch(error => {
    const raw = error instanceof Error ? error.message : String(error);
    throw failing('projects', 'folder-unreadable', { path: folder }, raw, error);
  });
  const shown = names.filter(name => !name.startsWith('.') && !leftOut.has(name)).sort(byName);
  const entries = await Promise.all(
    shown.map(async name => {
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      if (found?.isDirectory()) return { name, path, kind: 'folder' as const };
      if (found?.isFile() && /\.ya?ml$/i.test(name)) return { name, path, kind: 'compose' as const };
      return null;
    }),
  );
  const there = entries.filter(entry => entry !== null);
  return [
    ...there.filter(entry => entry.kind === 'folder'),
    ...there.filter(entry => entry.kind === 'compose'),
  ];
}

function byName(a: string, b: string): number {
  return a.localeCompare(b, undefined, { numeric: true });
}
