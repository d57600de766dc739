import { join } from 'node:path';
import { largestCompanion } from '../../shared/project/companion-files.ts';
import { readTextFileIfThere } from '../files/read-text-file.ts';
import { isInside, realPathOf } from '../files/roots.ts';

/** A companion file as it lies on the disk; `unusable` for what is no text, too large, or leads out of the folder. */
export type FoundCompanion =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unusable' };

/** Reads a file of the project folder by its relative name; never rejects. */
export async function readCompanion(folder: string, name: string): Promise<FoundCompanion> {
  try {
    const path = join(folder, name);
    if (!isInside(await realPathOf(path), await realPathOf(folder))) return { kind: 'unusable' };
    const text = await readTextFileIfThere(path, largestCompanion);
    return text === null ? { kind: 'absent' } : { kind: 'text', text };
  } catch {
    return { kind: 'unusable' };
  }
}
