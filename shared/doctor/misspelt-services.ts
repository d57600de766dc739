import type { ComposeDocument } from '../document/document.ts';
import { entries, type Located } from '../document/lookup.ts';
import { composeShape } from '../schema/compose-shape.ts';
import { knownKeys } from '../schema/shape.ts';
import { nearestName } from './nearest-name.ts';
import type { Examination } from './rule.ts';

/**
 * A file that looks like one of Compose 1 (no `services:`), in which `services:` only has a slip in its name: a
 * top-level key near it, under which services stand.
 */
export function isMisspeltServices({ stack }: Examination, document: ComposeDocument): boolean {
  return (
    stack.problems.some(({ code, range }) => code === 'legacy-format' && range.file === document.file) &&
    entries(document, []).some(
      entry =>
        nearestName(String(entry.path.at(-1)), Object.keys(knownKeys(composeShape))) === 'services' &&
        entries(document, entry.path).some(child => looksLikeService(document, child)),
    )
  );
}

const marks = new Set(['image', 'build', 'extends']);

function looksLikeService(document: ComposeDocument, { path, targetShape }: Located): boolean {
  return targetShape === 'map' && entries(document, path).some(entry => marks.has(String(entry.path.at(-1))));
}
