import type { TextEdit } from '../../text/text-edit.ts';

/** A replacement in the file at hand. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Splices in any order as a list of edits: ordered, those that touch joined, empty ones left out. */
export function toEdits(file: string, splices: readonly Splice[]): TextEdit[] {
  const edits: { file: string; from: number; to: number; insert: string }[] = [];
  for (const splice of [...splices].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (splice.from === splice.to && splice.insert === '') continue;
    const last = edits.at(-1);
    if (last && last.to === splice.from) {
      last.to = splice.to;
      last.insert += splice.insert;
    } else {
      edits.push({ file, from: splice.from, to: splice.to, insert: splice.insert });
    }
  }
  return edits;
}
