import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { ProjectInfo, ProjectState } from '../../shared/rpc/messages.ts';
import { failing } from '../failure.ts';
import { readTextFile, readTextFileIfThere } from '../files/read-text-file.ts';
import { watchFiles } from '../files/watch-files.ts';
import { writeTextFile } from '../files/write-text-file.ts';
import type { Peer } from '../rpc/peer.ts';
import { boardPath, readBoard, samePositions, writeBoard } from './board-file.ts';
import { mergeTexts } from './merge-texts.ts';
import { projectName } from './project-name.ts';
import { createEngineStore } from './project-store.ts';
import { envPath, readVariables } from './project-variables.ts';

/** What an open project tells its owner. */
export interface ProjectListener {
  /** A change of the store, as a Yjs update in base64, and who made it (null: undo, redo, the disk). */
  readonly updated: (update: string, from: Peer | null) => void;
  /** Saved state, history or disk conflict changed. */
  readonly infoChanged: (info: ProjectInfo) => void;
}

/** One open project: its store, its history and its files. */
export interface OpenProject {
  readonly path: string;
  readonly text: () => string;
  readonly info: () => ProjectInfo;
  readonly state: () => ProjectState;
  readonly update: (update: string, kind: 'command' | 'typing', peer: Peer) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Writes what differs from the disk; fails with `disk-conflict` while the user has a choice to make. */
  readonly save: () => Promise<ProjectInfo>;
  /** Writes text and board to another place; this project stays as it is. */
  readonly writeTo: (path: string) => Promise<void>;
  readonly resolveDisk: (take: 'ours' | 'disk') => Promise<ProjectInfo>;
  readonly dispose: () => Promise<void>;
}

/** Opens a Compose file: reads it with its board into a new store and follows what happens to it on the disk. */
export async function openProject(path: string, listener: ProjectListener): Promise<OpenProject> {
  const file = basename(path);
  /** The text on the disk as we last knew it. */
  let disk = await readTextFile(path);
  let gone = false;
  let board = await readBoard(path);
  let variables = await readVariables(path);
  let writable = await isWritable(path);
  let conflict: string | null = null;
  let disposed = false;
  const storeId = randomUUID();
  const store = createEngineStore(file, disk, board.board.positions);

  const info = (): ProjectInfo => ({
    project: path,
    folder: dirname(path),
    file,
    name: projectName(path, store.text(), variables),
    saved: !gone && store.text() === disk && samePositions(store.positions(), board.board.positions),
    storeId,
    canUndo: store.canUndo(),
    canRedo: store.canRedo(),
    diskConflict: conflict,
    readOnly: !writable,
  });
  let told = JSON.stringify(info());
  const tellInfo = (): ProjectInfo => {
    const now = info();
    const text = JSON.stringify(now);
    if (text !== told && !disposed) listener.infoChanged(now);
    told = text;
    return now;
  };
  const stopUpdates = store.onUpdate((update, from) => {
    listener.updated(update, from);
    queueMicrotask(tellInfo);
  });

  const noticeText = async (): Promise<void> => {
    const found = await readTextFileIfThere(path);
    gone = found === null;
    if (found === null || found === disk) {
      conflict = null;
      return;
    }
    const ours = store.text();
    const merged = ours === disk ? found : ours === found ? found : mergeTexts(ours, disk, found);
    if (merged === null) {
      conflict = found;
      return;
    }
    disk = found;
    conflict = null;
    store.replaceText(merged);
  };
  const noticeBoard = async (): Promise<void> => {
    const found = await readBoard(path);
    const untouched = samePositions(store.positions(), board.board.positions);
    if (!found.usable || samePositions(found.board.positions, board.board.positions)) return;
    board = found;
    if (untouched) store.replacePositions(found.board.positions);
  };
  /** What happens to the files happens one after the other: a save never crosses a look at the disk. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const next = queue.then(task);
    queue = next.catch(() => undefined);
    return next;
  };
  const look = (): void => {
    void inTurn(async () => {
      if (disposed) return;
      writable = await isWritable(path);
      variables = await readVariables(path);
      await noticeText();
      await noticeBoard();
      tellInfo();
    }).catch(() => undefined);
  };
  const stopWatching = watchFiles([path, boardPath(path), envPath(path)], look);

  return {
    path,
    text: store.text,
    info,
    state: () => ({ info: info(), state: store.state() }),
    update: store.update,
    undo: store.undo,
    redo: store.redo,
    save: () =>
      inTurn(async () => {
        await noticeText();
        if (conflict !== null) {
          tellInfo();
          throw failing('projects', 'disk-conflict', { file });
        }
        const text = store.text();
        if (gone || text !== disk) {
          await writeTextFile(path, text);
          disk = text;
          gone = false;
        }
        const positions = store.positions();
        if (!samePositions(positions, board.board.positions))
          board = await writeBoard(path, board, positions);
        return tellInfo();
      }),
    writeTo: target =>
      inTurn(async () => {
        await writeTextFile(target, store.text());
        const positions = store.positions();
        const there = await readBoard(target);
        if (!samePositions(positions, there.board.positions)) {
          await writeBoard(target, { ...there, board: { ...board.board } }, positions);
        }
      }),
    resolveDisk: take =>
      inTurn(async () => {
        if (conflict !== null) {
          disk = conflict;
          conflict = null;
          if (take === 'disk') store.replaceText(disk);
        }
        return tellInfo();
      }),
    async dispose() {
      disposed = true;
      stopUpdates();
      await stopWatching();
      await inTurn(async () => store.dispose());
    },
  };
}

async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
