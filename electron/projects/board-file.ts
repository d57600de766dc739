import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Board, emptyBoard } from '../../shared/board/board.ts';
import { boardFileName } from '../../shared/board/board-file-name.ts';
import { parseBoard } from '../../shared/board/parse-board.ts';
import { serialiseBoard } from '../../shared/board/serialise-board.ts';
import type { Position } from '../../shared/project/store.ts';
import { readTextFileIfThere } from '../files/read-text-file.ts';
import { writeTextFile } from '../files/write-text-file.ts';

/** A board as it lies on the disk; `usable` is false for a file that is there but cannot be read as a board. */
export interface BoardOnDisk {
  readonly board: Board;
  readonly usable: boolean;
}

/** Path of the board next to a Compose file. */
export function boardPath(composePath: string): string {
  return join(dirname(composePath), boardFileName(basename(composePath)));
}

/** Reads the board next to a Compose file; a missing or unreadable one is an empty board. */
export async function readBoard(composePath: string): Promise<BoardOnDisk> {
  try {
    const text = await readTextFileIfThere(boardPath(composePath));
    if (text === null) return { board: emptyBoard, usable: true };
    const parsed = parseBoard(text);
    return parsed.kind === 'board'
      ? { board: parsed.board, usable: true }
      : { board: emptyBoard, usable: false };
  } catch {
    return { board: emptyBoard, usable: false };
  }
}

/** Writes positions into the board and gives what lies there now; what else the board says stays. A file that was no board is kept beside it as `….unreadable`. */
export async function writeBoard(
  composePath: string,
  previous: BoardOnDisk,
  positions: Readonly<Record<string, Position>>,
): Promise<BoardOnDisk> {
  const path = boardPath(composePath);
  if (!previous.usable) await rename(path, `${path}.unreadable`).catch(() => undefined);
  const board: Board = {
    ...previous.board,
    positions: Object.fromEntries(
      Object.entries(positions).map(([node, at]) => [node, { ...previous.board.positions[node], ...at }]),
    ),
  };
  await writeTextFile(path, serialiseBoard(board));
  return { board, usable: true };
}

/** Whether two sets of positions are the same to the whole number, which is what the file keeps. */
export function samePositions(
  a: Readonly<Record<string, Position>>,
  b: Readonly<Record<string, Position>>,
): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every(name => {
    const [one, other] = [a[name], b[name]];
    return (
      one !== undefined &&
      other !== undefined &&
      Math.round(one.x) === Math.round(other.x) &&
      Math.round(one.y) === Math.round(other.y)
    );
  });
}
