import { resolve } from 'node:path';
import { decodeText, readTextFile } from '../files/read-text-file.ts';
import type { Terminal } from './terminal.ts';

/** The exact text of a file named on the command line, or of standard input for `-`. */
export async function readSource(terminal: Terminal, name: string): Promise<string> {
  if (name === '-') return decodeText(await terminal.readInput(), name);
  return readTextFile(resolve(terminal.folder, name));
}
