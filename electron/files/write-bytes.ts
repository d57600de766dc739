import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { failing } from '../failure.ts';

/** Writes exactly these bytes, by a temporary file and a rename. Fails with `file-not-written` and leaves what was there. */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, Buffer.from(bytes));
  } catch (error) {
    const raw = error instanceof Error ? error.message : String(error);
    throw failing('projects', 'file-not-written', { path }, raw, error);
  }
}
