import { columnAt, lineEnd, nextLine } from '../position.ts';

/**
 * Where an entry ends whose key or dash stands at `column` and whose last leaf ends at `end`: comments below it that are
 * indented deeper belong to it (a service's commented-out keys), with the blank lines before them.
 */
export function ownedEnd(text: string, end: number, column: number): number {
  let owned = end;
  let at = nextLine(text, end);
  while (at < text.length) {
    const line = text.slice(at, lineEnd(text, at));
    const indent = /^[ ]*/.exec(line)?.[0].length ?? 0;
    if (line.trim() !== '') {
      if (line[indent] !== '#' || indent <= column) break;
      owned = at + line.length;
    }
    const next = nextLine(text, at);
    if (next === at) break;
    at = next;
  }
  return owned;
}

/** The edit that puts whole lines below the line on which something ends. A `|+` block ends at a line's start: then before it. */
export function linesBelow(
  text: string,
  end: number,
  lines: readonly string[],
  newline: string,
): { from: number; to: number; insert: string } {
  const block = lines.join(newline);
  if (end > 0 && text[end - 1] === '\n') return { from: end, to: end, insert: block + newline };
  const at = lineEnd(text, end);
  return { from: at, to: at, insert: newline + block };
}

/** True when nothing but blanks stands before an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  return text.slice(offset - columnAt(text, offset), offset).trim() === '';
}
