import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { watch } from 'chokidar';

/** Files that are watched; `add` watches more of them. */
export interface FileWatch {
  readonly add: (names: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

/**
 * Watches single files below a folder by their relative names (they and their folders may be missing now) and tells
 * when one changed, came or went; editors that save by rename make one change. Tells once more when the watch begins,
 * because what happened while it was being set up is told to nobody.
 */
export function watchFiles(folder: string, names: readonly string[], changed: () => void): FileWatch {
  const root = resolve(folder);
  const files = new Set<string>();
  /** The folders on the way to the files; nothing else is looked into. */
  const ways = new Set<string>([root]);
  const want = (name: string): void => {
    const path = join(root, name);
    files.add(path);
    for (let way = dirname(path); way.length > root.length; way = dirname(way)) ways.add(way);
  };
  for (const name of names) want(name);
  const watcher = watch(root, {
    ignoreInitial: true,
    atomic: 100,
    ignored: path => !files.has(path) && !ways.has(path),
  });
  watcher.on('all', (_event, path) => {
    if (files.has(path)) changed();
  });
  watcher.on('ready', changed);
  watcher.on('error', () => undefined);
  return {
    add(more) {
      const before = new Set(ways);
      for (const name of more) want(name);
      const there = [...ways, ...more.map(name => join(root, name))].filter(
        path => !before.has(path) && isThere(path),
      );
      if (there.length > 0) watcher.add(there);
    },
    close: () => watcher.close(),
  };
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
