import type { TextEdit } from './text-edit.ts';

/** The one edit that makes a text of another: from the first character that differs to the last. */
export function textDifference(file: string, before: string, after: string): TextEdit {
  const limit = Math.min(before.length, after.length);
  let from = 0;
  while (from < limit && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let [to, end] = [before.length, after.length];
  while (to > from && end > from && before.charCodeAt(to - 1) === after.charCodeAt(end - 1)) {
    to -= 1;
    end -= 1;
  }
  return { file, from, to, insert: after.slice(from, end) };
}
