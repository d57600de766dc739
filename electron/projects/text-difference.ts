import { diffIndices } from 'node-diff3';
import type { TextEdit } from '../../shared/text/text-edit.ts';

/** Comparing line by line costs up to the square of the lines; longer texts are compared as a whole. */
export const mostLinesCompared = 20_000;

/**
 * The edits that lead from one text to another: whole lines compared, then each change narrowed to the characters
 * that differ, so that cursors and undo steps elsewhere in the file keep their place. Never splits a surrogate pair.
 */
export function textDifference(file: string, before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const beforeLines = linesOf(before);
  const afterLines = linesOf(after);
  if (beforeLines.length + afterLines.length > mostLinesCompared) return [narrow(file, 0, before, after)];
  const edits: TextEdit[] = [];
  let at = 0;
  let line = 0;
  for (const change of diffIndices(beforeLines, afterLines)) {
    const [start, count] = change.buffer1;
    for (; line < start; line += 1) at += beforeLines[line]!.length;
    const removed = beforeLines.slice(start, start + count).join('');
    const [afterStart, afterCount] = change.buffer2;
    const inserted = afterLines.slice(afterStart, afterStart + afterCount).join('');
    edits.push(narrow(file, at, removed, inserted));
    at += removed.length;
    line += count;
  }
  return edits;
}

/** The lines of a text with their line ends (`\n`, `\r\n` or a lone `\r`); together they are the text. */
export function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function narrow(file: string, at: number, removed: string, inserted: string): TextEdit {
  const shorter = Math.min(removed.length, inserted.length);
  let head = 0;
  while (head < shorter && removed[head] === inserted[head]) head += 1;
  if (head > 0 && isHighSurrogate(removed, head - 1)) head -= 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    removed[removed.length - 1 - tail] === inserted[inserted.length - 1 - tail]
  ) {
    tail += 1;
  }
  if (tail > 0 && isLowSurrogate(removed, removed.length - tail)) tail -= 1;
  return {
    file,
    from: at + head,
    to: at + removed.length - tail,
    insert: inserted.slice(head, inserted.length - tail),
  };
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
