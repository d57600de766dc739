import type { TextEdit } from './text-edit.ts';

/** A stretch of the text in the middle: kept from the original, or put in by the first edits. */
type Piece =
  | { readonly kind: 'kept'; readonly from: number; readonly to: number }
  | { readonly kind: 'inserted'; readonly text: string };

/**
 * Two lists of edits as one: `second` refers to the text after `first`, the result to the text before it.
 * applyEdits(applyEdits(t, first), second) equals applyEdits(t, composeEdits(first, second)).
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const files = new Set([...first, ...second].map(edit => edit.file));
  return [...files].flatMap(file =>
    composeInFile(
      file,
      first.filter(edit => edit.file === file),
      second.filter(edit => edit.file === file),
    ),
  );
}

function composeInFile(file: string, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const result: { from: number; to: number; insert: string }[] = [];
  // Everything between two kept pieces is one edit: it removes what lies between them and inserts what came there.
  let from = 0;
  let insert = '';
  const copy = (piece: Piece): void => {
    if (piece.kind === 'inserted') {
      insert += piece.text;
      return;
    }
    if (piece.from === piece.to) return;
    if (piece.from > from || insert !== '') result.push({ from, to: piece.from, insert });
    from = piece.to;
    insert = '';
  };
  const pieces = new PieceReader(first);
  for (const edit of second) {
    pieces.take(edit.from).forEach(copy);
    pieces.take(edit.to);
    insert += edit.insert;
  }
  pieces.rest().forEach(copy);
  return result.map(edit => ({ file, ...edit }));
}

/** Reads the text after some edits as pieces, up to offsets of that text. */
class PieceReader {
  private readonly pieces: Piece[] = [];
  private at = 0;
  private next = 0;
  private inside = 0;

  constructor(edits: readonly TextEdit[]) {
    let from = 0;
    for (const edit of edits) {
      this.pieces.push({ kind: 'kept', from, to: edit.from });
      if (edit.insert) this.pieces.push({ kind: 'inserted', text: edit.insert });
      from = edit.to;
    }
    this.pieces.push({ kind: 'kept', from, to: Number.POSITIVE_INFINITY });
  }

  take(upTo: number): Piece[] {
    const taken: Piece[] = [];
    while (this.at < upTo) {
      const piece = this.pieces[this.next];
      if (!piece) break;
      const left = lengthOf(piece) - this.inside;
      const size = Math.min(left, upTo - this.at);
      if (size > 0) taken.push(cut(piece, this.inside, this.inside + size));
      this.at += size;
      this.inside += size;
      if (size === left) {
        this.next += 1;
        this.inside = 0;
      }
    }
    return taken;
  }

  rest(): Piece[] {
    return this.take(Number.POSITIVE_INFINITY);
  }
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'kept' ? piece.to - piece.from : piece.text.length;
}

function cut(piece: Piece, from: number, to: number): Piece {
  return piece.kind === 'kept'
    ? { kind: 'kept', from: piece.from + from, to: piece.from + to }
    : { ...piece, text: piece.text.slice(from, to) };
}
