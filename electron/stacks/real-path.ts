import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A path with symbolic links followed, as far as it exists; what does not exist yet keeps its written rest. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}
