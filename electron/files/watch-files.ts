import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { watch } from 'chokidar';
import { isInside } from './roots.ts';

/** How long a file must lie still before its change is told, in milliseconds: what is written in several steps is told once. */
const stillness = 60;
/** A file that never lies still is told of at least this often, in milliseconds. */
const longest = 500;

/** Files that are watched; `add` watches more of them. */
export interface FileWatch {
  readonly add: (names: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

/**
 * Watches single files by their names relative to a folder (they and their folders may be missing now, except the folders
 * of those outside of it) and tells when one changed, came or went; editors that save by rename make one change. It tells
 * after the last of the events that come together, so whoever looks then sees how it ended. Tells once more when the watch
 * begins, because what happened while it was being set up is told to nobody.
 */
export function watchFiles(folder: string, names: readonly string[], changed: () => void): FileWatch {
  const root = resolve(folder);
  const files = new Set<string>();
  /** The folders on the way to the files; nothing else is looked into. */
  const ways = new Set<string>([root]);
  const want = (name: string): void => {
    const path = resolve(root, name);
    files.add(path);
    if (isInside(path, root))
      for (let way = dirname(path); way.length > root.length; way = dirname(way)) ways.add(way);
    else ways.add(dirname(path));
  };
  for (const name of names) want(name);
  const watcher = watch([...ways], {
    ignoreInitial: true,
    atomic: 100,
    ignored: path => !files.has(path) && !ways.has(path),
  });
  const settled = afterTheLast(changed);
  watcher.on('all', (_event, path) => {
    if (files.has(path)) settled.soon();
  });
  // chokidar drops what happens to a file within 50 ms of its last change; the system's own events have it.
  watcher.on('raw', (_event, name: string | null, details) => {
    const { watchedPath } = details as { watchedPath: string };
    if (files.has(watchedPath) || (name && files.has(resolve(watchedPath, name)))) settled.soon();
  });
  watcher.on('ready', changed);
  watcher.on('error', () => undefined);
  return {
    add(more) {
      const before = new Set(ways);
      for (const name of more) want(name);
      const there = [...ways, ...more.map(name => resolve(root, name))].filter(
        path => !before.has(path) && isThere(path),
      );
      if (there.length > 0) watcher.add(there);
    },
    close() {
      settled.stop();
      return watcher.close();
    },
  };
}

/** Calls once after the last of the events that come together. */
function afterTheLast(call: () => void): { readonly soon: () => void; readonly stop: () => void } {
  let timer: NodeJS.Timeout | null = null;
  let first = 0;
  return {
    soon() {
      const now = performance.now();
      if (timer) clearTimeout(timer);
      else first = now;
      timer = setTimeout(
        () => {
          timer = null;
          call();
        },
        Math.max(0, Math.min(stillness, first + longest - now)),
      );
    },
    stop() {
      if (timer) clearTimeout(timer);
    },
  };
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
