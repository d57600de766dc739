/**
 * One replacement in one file. `from` and `to` are UTF-16 offsets into the text *before* the edit.
 * A list of edits is ordered by `from` and never overlaps; all offsets refer to the same earlier text.
 */
export interface TextEdit {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A stretch of one file, as UTF-16 offsets. */
export interface Range {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** Gives the text after the edits. Throws a RangeError when edits overlap, are out of order or lie outside the text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    if (edit.from < at || edit.to < edit.from || edit.to > text.length) {
      throw new RangeError(`edit ${edit.from}–${edit.to} overlaps, is out of order or lies outside the text`);
    }
    result += text.slice(at, edit.from) + edit.insert;
    at = edit.to;
  }
  return result + text.slice(at);
}

/** Gives the edits that lead from the text after `edits` back to `text`. */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(edit => {
    const from = edit.from + shift;
    shift += edit.insert.length - (edit.to - edit.from);
    return { file: edit.file, from, to: from + edit.insert.length, insert: text.slice(edit.from, edit.to) };
  });
}

/**
 * Where an offset of the text before the edits lies afterwards. An offset inside a replaced stretch moves to its
 * start (`side` -1) or to its end (`side` 1); at an insertion point likewise.
 */
export function mapOffset(edits: readonly TextEdit[], offset: number, side: -1 | 1 = 1): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.from > offset || (edit.from === offset && edit.to > offset)) break;
    if (edit.to > offset || (edit.to === offset && edit.from === edit.to)) {
      return edit.from + shift + (side === 1 ? edit.insert.length : 0);
    }
    shift += edit.insert.length - (edit.to - edit.from);
  }
  return offset + shift;
}
