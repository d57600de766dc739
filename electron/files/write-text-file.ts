import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { failing } from '../failure.ts';

/**
 * Writes exactly this text as UTF-8, by a temporary file and a rename with fsync: keeps the file's mode, follows links,
 * makes missing folders; a new file gets `mode`. Fails with `file-not-written` and leaves the file as it was.
 */
export async function writeTextFile(path: string, text: string, mode?: number): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, text, { encoding: 'utf8', ...(mode === undefined ? {} : { mode }) });
  } catch (error) {
    const raw = error instanceof Error ? error.message : String(error);
    throw failing('projects', 'file-not-written', { path }, raw, error);
  }
}
