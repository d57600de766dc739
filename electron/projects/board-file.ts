import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Board, emptyBoard } from '../../shared/board/board.ts';
import { boardFileName } from '../../shared/board/board-file-name.ts';
import { parseBoard } from '../../shared/board/parse-board.ts';
import { serialiseBoard } from '../../shared/board/serialise-board.ts';
import { readTextFileIfThere } from '../files/read-text-file.ts';
import { writeTextFile } from '../files/write-text-file.ts';
import type { BoardContent } from './board-content.ts';

/** A lesson's worth of ink: the largest board that is read, in bytes. */
const largestBoard = 32 * 1024 * 1024;

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
    const text = await readTextFileIfThere(boardPath(composePath), largestBoard);
    if (text === null) return { board: emptyBoard, usable: true };
    const parsed = parseBoard(text);
    return parsed.kind === 'board'
      ? { board: parsed.board, usable: true }
      : { board: emptyBoard, usable: false };
  } catch {
    return { board: emptyBoard, usable: false };
  }
}

/** Writes content into the board and gives what lies there now; what else the board says stays. A file that was no board is kept beside it as `….unreadable`. */
export async function writeBoard(
  composePath: string,
  previous: BoardOnDisk,
  content: BoardContent,
): Promise<BoardOnDisk> {
  const path = boardPath(composePath);
  if (!previous.usable) await rename(path, `${path}.unreadable`).catch(() => undefined);
  const { items: _items, views: _views, ...rest } = previous.board;
  const board: Board = {
    ...rest,
    positions: Object.fromEntries(
      Object.entries(content.positions).map(([node, at]) => [
        node,
        { ...previous.board.positions[node], ...at },
      ]),
    ),
    ...(isEmpty(content.items) ? {} : { items: { ...content.items } }),
    ...(isEmpty(content.views) ? {} : { views: { ...content.views } }),
  };
  await writeTextFile(path, serialiseBoard(board));
  return { board, usable: true };
}

function isEmpty(section: object): boolean {
  return Object.keys(section).length === 0;
}
