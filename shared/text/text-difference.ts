import type { TextEdit } from './text-edit.ts';

/** The one edit that makes a text of another: from the first character that differs to the last. */
export function textDifference(file: string, before: string, after: string): TextEdit {
  const limit = Math.min(before.length, after.length);
  const from = sameAt(limit, (at, length) => isSame(before, at, after, at, length));
  const behind = sameAt(limit - from, (at, length) =>
    isSame(before, before.length - at - length, after, after.length - at - length, length),
  );
  const [to, end] = [before.length - behind, after.length - behind];
  return { file, from, to, insert: after.slice(from, end) };
}

/** The longest stretch that two long texts are compared in at once, which the engine does faster than letter by letter. */
const longest = 4096;

/** How many characters are the same, up to `limit`: `isSame` compares a stretch at so many characters from the rim. */
function sameAt(limit: number, isSame: (at: number, length: number) => boolean): number {
  let same = 0;
  for (let step = longest; step >= 1; step = Math.floor(step / 8))
    while (same + step <= limit && isSame(same, step)) same += step;
  return same;
}

function isSame(one: string, at: number, other: string, otherAt: number, length: number): boolean {
  if (length === 1) return one.charCodeAt(at) === other.charCodeAt(otherAt);
  return one.slice(at, at + length) === other.slice(otherAt, otherAt + length);
}
