import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { boardFileName } from '../../shared/board/board-file-name.ts';
import { largestCompanion, pathInProject } from '../../shared/project/companion-files.ts';
import { composeFileNames } from '../../shared/project/compose-files.ts';
import { failing } from '../failure.ts';
import { largestFile } from '../files/read-text-file.ts';
import { folderName, makeFreeFolder } from './gallery.ts';

/** The most files that a new project is made of. */
export const mostNewFiles = 200;

/** Folder of a project whose wished name has no letter that a folder may have. */
const nameless = 'stack';

/**
 * Makes a new folder below `parent` with these files (text by relative name, one of them a Compose file) and gives the
 * path of the Compose file. Nothing that exists is touched. Fails with `file-name-refused`, `file-too-large`,
 * `no-compose-file` before anything is written, or with `file-not-written` and leaves nothing behind.
 */
export async function createProject(
  parent: string,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const compose = composeFileNames.find(known => Object.hasOwn(files, known));
  if (compose === undefined) throw failing('projects', 'no-compose-file', { path: name });
  for (const [file, text] of Object.entries(files)) mustBeAllowed(file, text, compose);
  return writeNew(parent, name, files, compose);
}

/**
 * Puts one Compose file that was brought in (dropped, chosen in a browser) into a new folder below `parent` under its own
 * name, and gives its path. Fails with `not-yaml-name`, `file-name-refused`, `file-too-large` or `file-not-written`.
 */
export async function importComposeFile(parent: string, file: string, text: string): Promise<string> {
  if (!/^\.ya?ml$/i.test(extname(file))) throw failing('projects', 'not-yaml-name', { name: file });
  if (file.includes('/')) throw failing('projects', 'file-name-refused', { name: file });
  mustBeAllowed(file, text, file);
  const stem = file.slice(0, -extname(file).length);
  const usual = composeFileNames.some(known => known === file.toLowerCase());
  return writeNew(parent, usual ? nameless : stem, { [file]: text }, file);
}

async function writeNew(
  parent: string,
  name: string,
  files: Readonly<Record<string, string>>,
  compose: string,
): Promise<string> {
  let folder: string | null = null;
  try {
    await mkdir(parent, { recursive: true });
    folder = await makeFreeFolder(parent, folderName(name) || nameless);
    for (const [file, text] of Object.entries(files)) {
      const path = join(folder, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { encoding: 'utf8', flag: 'wx' });
    }
    return join(folder, compose);
  } catch (error) {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
    const raw = error instanceof Error ? error.message : String(error);
    throw failing('projects', 'file-not-written', { path: folder ?? parent }, raw, error);
  }
}

function mustBeAllowed(file: string, text: string, compose: string): void {
  const plain = file === boardFileName(compose) ? file : pathInProject(file);
  if (plain === '' || plain !== file)
    throw failing('projects', 'file-name-refused', { name: file.slice(0, 100) });
  const limit = file === compose ? largestFile : largestCompanion;
  const size = Buffer.byteLength(text);
  if (size > limit) {
    const megabytes = (bytes: number): string => (bytes / (1024 * 1024)).toFixed(1);
    throw failing('projects', 'file-too-large', {
      path: file,
      size: megabytes(size),
      limit: megabytes(limit),
    });
  }
}
