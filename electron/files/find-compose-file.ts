import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathInProject } from '../../shared/project/companion-files.ts';
import { composeFileNames, namedFiles } from '../../shared/project/compose-files.ts';
import { failing } from '../failure.ts';
import { readVariables } from '../projects/project-variables.ts';

/** The Compose file that a path means: the file itself, or the one in the folder. Fails with `file-missing` or `no-compose-file`. */
export async function findComposeFile(path: string): Promise<string> {
  const absolute = resolve(path);
  const found = await kindOf(absolute);
  if (found === null) throw failing('projects', 'file-missing', { path: absolute });
  if (found === 'file') return absolute;
  // `COMPOSE_FILE` names the files of the folder; the first one is the main one.
  const first = namedFiles(await readVariables(join(absolute, composeFileNames[0])))?.[0] ?? null;
  const named = first !== null && pathInProject(first) === first && !first.includes('/') ? [first] : [];
  for (const name of [...named, ...composeFileNames]) {
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
