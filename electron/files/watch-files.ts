import { watch } from 'chokidar';

/** Files that are watched; `add` watches more of them. */
export interface FileWatch {
  readonly add: (paths: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

/**
 * Watches single files (they may be missing now) and tells when one changed, came or went; editors that save by rename
 * make one change.
 */
export function watchFiles(paths: readonly string[], changed: (path: string) => void): FileWatch {
  const watcher = watch([...paths], { ignoreInitial: true, atomic: 100, awaitWriteFinish: false });
  watcher.on('all', (_event, path) => changed(path));
  watcher.on('error', () => undefined);
  return { add: more => void watcher.add([...more]), close: () => watcher.close() };
}
