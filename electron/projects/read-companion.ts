import { resolve } from 'node:path';
import { largestCompanion } from '../../shared/project/companion-files.ts';
import type { AllowedFiles } from '../files/allowed-files.ts';
import { readTextFileIfThere } from '../files/read-text-file.ts';
import { isInside, realPathOf } from '../files/roots.ts';

/**
 * A companion file as it lies on the disk; `unusable` for what is no text or too large, `elsewhere` (with the real path) for
 * what lies outside the project folder, by its name or through a link, and was not allowed.
 */
export type FoundCompanion =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'elsewhere'; readonly path: string }
  | { readonly kind: 'unusable' };

/** Reads a file by its name relative to the project folder, nothing outside of it that is not allowed; never rejects. */
export async function readCompanion(
  folder: string,
  name: string,
  allowed: AllowedFiles,
): Promise<FoundCompanion> {
  try {
    const path = await realPathOf(resolve(folder, name));
    if (!isInside(path, await realPathOf(folder)) && !allowed.has(path)) return { kind: 'elsewhere', path };
    const text = await readTextFileIfThere(path, largestCompanion);
    return text === null ? { kind: 'absent' } : { kind: 'text', text };
  } catch {
    return { kind: 'unusable' };
  }
}
