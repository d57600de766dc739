import type { Board } from './board.ts';

/** The board after nodes were renamed (`to`) or went (`to` null); other nodes keep their place. */
export function moveOnBoard(
  board: Board,
  changes: readonly { readonly node: string; readonly to: string | null }[],
): Board {
  const positions = { ...board.positions };
  for (const { node, to } of changes) {
    const position = positions[node];
    if (!position) continue;
    delete positions[node];
    if (to !== null) positions[to] = position;
  }
  return { ...board, positions };
}
