import type { Text } from '@codemirror/state';

/** The mark some editors put before the first byte of a file; it stays in the text, hidden and out of reach. */
export const byteOrderMark = '\uFEFF';

/** A line end as files have it. */
export type LineEnd = '\n' | '\r\n';

/** First offset that the user can reach: behind a byte order mark where there is one. */
export function firstOffset(doc: Text): 0 | 1 {
  return doc.sliceString(0, 1) === byteOrderMark ? 1 : 0;
}

/** Whether an offset lies between the two characters of a `\r\n`. */
export function splitsLineEnd(doc: Text, offset: number): boolean {
  return offset > 0 && doc.sliceString(offset - 1, offset + 1) === '\r\n';
}

/** Whether an offset lies between the two halves of a surrogate pair. */
export function splitsPair(doc: Text, offset: number): boolean {
  return (
    offset > 0 && isHigh(doc.sliceString(offset - 1, offset)) && isLow(doc.sliceString(offset, offset + 1))
  );
}

/** Whether a text begins with the second half of a surrogate pair. */
export function isLow(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Whether a text ends with the first half of a surrogate pair. */
export function isHigh(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code >= 0xd800 && code <= 0xdbff;
}

/** The line end that a break at an offset takes: that of its line, on the last line that of the line before. */
export function lineEndAt(doc: Text, offset: number): LineEnd {
  const line = doc.lineAt(offset);
  const ended = line.number < doc.lines ? line : line.number > 1 ? doc.line(line.number - 1) : null;
  return ended?.text.endsWith('\r') ? '\r\n' : '\n';
}

/** The text with every line end written like its neighbours. */
export function withLineEnd(text: string, end: LineEnd): string {
  return text.replace(/\r\n|\r|\n/g, end);
}
