import { diff3Merge } from 'node-diff3';
import { linesOf, mostLinesCompared } from './text-difference.ts';

/**
 * Brings two changed versions of a text together line by line, as `git merge` does; null where both changed the same
 * or adjacent lines differently, or where the texts are too long to compare.
 */
export function mergeTexts(ours: string, base: string, theirs: string): string | null {
  const [a, o, b] = [linesOf(ours), linesOf(base), linesOf(theirs)];
  if (a.length + o.length + b.length > mostLinesCompared) return null;
  const merged: string[] = [];
  for (const part of diff3Merge(a, o, b, { excludeFalseConflicts: true })) {
    if (!part.ok) return null;
    merged.push(...part.ok);
  }
  return merged.join('');
}
