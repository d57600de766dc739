import { join, resolve } from 'node:path';
import { findComposeFile } from '../files/find-compose-file.ts';
import { readSource } from './read-source.ts';
import type { Terminal } from './terminal.ts';

/** A Compose file that the command line names. */
export interface ComposeSource {
  /** As the user wrote it; for a folder, with the name of the file in it. */
  readonly file: string;
  /** Where it is; null for standard input. */
  readonly path: string | null;
  /** Its exact text. */
  readonly text: string;
}

/** Reads a Compose file, the one in a folder, or standard input for `-`. Fails as `findComposeFile` and `readTextFile`. */
export async function readCompose(terminal: Terminal, name: string): Promise<ComposeSource> {
  if (name === '-') return { file: name, path: null, text: await readSource(terminal, name) };
  const asked = resolve(terminal.folder, name);
  const path = await findComposeFile(asked);
  const file = path === asked ? name : join(name, path.slice(asked.length + 1));
  return { file, path, text: await readSource(terminal, path) };
}
