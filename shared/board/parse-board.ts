import { type Board, boardSchema, boardVersion } from './board.ts';

/** A board, or why the file cannot be used (it is then left alone, and the drawing is laid out automatically). */
export type ParsedBoard =
  | { readonly kind: 'board'; readonly board: Board }
  | { readonly kind: 'unreadable'; readonly reason: 'not-json' | 'wrong-shape' | 'newer-version' };

/** Reads the text of a board file; never throws. */
export function parseBoard(text: string): ParsedBoard {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'unreadable', reason: 'not-json' };
  }
  const parsed = boardSchema.safeParse(data);
  if (!parsed.success) return { kind: 'unreadable', reason: 'wrong-shape' };
  if (parsed.data.version > boardVersion) return { kind: 'unreadable', reason: 'newer-version' };
  return { kind: 'board', board: parsed.data };
}
