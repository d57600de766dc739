import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** The little of a file system that finding Docker needs; tests give a table instead. */
export interface EngineFiles {
  /** The text of a file, null when it cannot be read. */
  readonly read: (path: string) => string | null;
  readonly exists: (path: string) => boolean;
  /** Names in a folder, empty when it cannot be read. */
  readonly list: (folder: string) => readonly string[];
  readonly join: (...parts: string[]) => string;
  /** SHA-256 as hex: the name of a context's folder. */
  readonly sha256: (text: string) => string;
}

/** The real file system. Windows named pipes are asked for by listing the pipe folder: opening one would use it up. */
export function realEngineFiles(platform: NodeJS.Platform): EngineFiles {
  const { join } = platform === 'win32' ? win32 : posix;
  const list = (folder: string): readonly string[] => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  };
  return {
    read: path => {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return null;
      }
    },
    exists: path =>
      path.startsWith('//./pipe/') ? list('\\\\.\\pipe\\').includes(path.slice(9)) : existsSync(path),
    list,
    join,
    sha256: text => createHash('sha256').update(text).digest('hex'),
  };
}
