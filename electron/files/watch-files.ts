import { watch } from 'chokidar';

/**
 * Watches single files (they may be missing now) and tells when one changed, came or went; editors that save by rename
 * make one change. Returns the end.
 */
export function watchFiles(paths: readonly string[], changed: (path: string) => void): () => Promise<void> {
  const watcher = watch([...paths], { ignoreInitial: true, atomic: 100, awaitWriteFinish: false });
  watcher.on('all', (_event, path) => changed(path));
  watcher.on('error', () => undefined);
  return () => watcher.close();
}
