import type { TextEdit } from './text-edit.ts';

/** The one edit that makes a text of another: from the first character that differs to the last. */
export function textDifference(file: string, before: string, after: string): TextEdit {
  const limit = Math.min(before.length, after.length);
  const from = sameUpTo(limit, size => before.startsWith(after.slice(0, size)));
  const rest = limit - from;
  const same = sameUpTo(rest, size => before.endsWith(after.slice(after.length - size)));
  return { file, from, to: before.length - same, insert: after.slice(from, after.length - same) };
}

/** The greatest size for which two texts are the same, found by halves: whole stretches compare fast. */
function sameUpTo(limit: number, isSame: (size: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSame(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
