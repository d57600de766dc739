import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { failing } from '../failure.ts';

/** File names Compose looks for in a folder, in its order of preference (compose-go, `cli/options.go`). */
export const composeFileNames = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
] as const;

/** The Compose file that a path means: the file itself, or the one in the folder. Fails with `file-missing` or `no-compose-file`. */
export async function findComposeFile(path: string): Promise<string> {
  const absolute = resolve(path);
  const found = await kindOf(absolute);
  if (found === null) throw failing('projects', 'file-missing', { path: absolute });
  if (found === 'file') return absolute;
  for (const name of composeFileNames) {
    const candidate = join(absolute, name);
    if ((await kindOf(candidate)) === 'file') return candidate;
  }
  throw failing('projects', 'no-compose-file', { path: absolute });
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}
