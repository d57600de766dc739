import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { largestCompanion } from '../../shared/project/companion-files.ts';
import { mergedFiles } from '../../shared/project/compose-files.ts';
import { textsOf } from '../../shared/project/store.ts';
import type { ProjectInfo, ProjectState } from '../../shared/rpc/messages.ts';
import { failing } from '../failure.ts';
import { type AllowedFiles, noneAllowed } from '../files/allowed-files.ts';
import { isWritable } from '../files/is-writable.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { watchFiles } from '../files/watch-files.ts';
import { writeTextFile } from '../files/write-text-file.ts';
import type { Peer } from '../rpc/peer.ts';
import { type BoardContent, contentOf, mergeContent, sameContent } from './board-content.ts';
import { boardPath, readBoard, writeBoard } from './board-file.ts';
import { namesFiles, readProjectFiles } from './project-files.ts';
import { projectName } from './project-name.ts';
import { createEngineStore, type EngineStore } from './project-store.ts';
import { readVariables } from './project-variables.ts';
import type { RecoveryFolder } from './recovery-folder.ts';
import { keepRecoveryLog } from './recovery-log.ts';

/** A text that names another Dockerfile is looked at this long after the last change of it, in milliseconds. */
const lookAfterTyping = 400;

/** What an open project tells its owner. */
export interface ProjectListener {
  /** A change of the store, as a Yjs update in base64, and who made it (null: undo, redo, the disk). */
  readonly updated: (update: string, from: Peer | null) => void;
  /** Saved state, history or disk conflicts changed. */
  readonly infoChanged: (info: ProjectInfo) => void;
}

/** One open project: its store, its history and its files. */
export interface OpenProject {
  readonly path: string;
  /** The Compose file's text. */
  readonly text: () => string;
  /** The texts of all files that the project holds, by name. */
  readonly texts: () => Readonly<Record<string, string>>;
  readonly board: () => BoardContent;
  readonly info: () => ProjectInfo;
  readonly state: () => ProjectState;
  readonly update: EngineStore['update'];
  readonly undo: () => void;
  readonly redo: () => void;
  /** Writes what differs from the disk; fails with `disk-conflict` while the user has a choice to make. */
  readonly save: () => Promise<ProjectInfo>;
  /** Writes text and board to another place, and the files beside it that are not there; this project stays as it is. */
  readonly writeTo: (path: string) => Promise<void>;
  /** The user has chosen for one file, or for all. */
  readonly resolveDisk: (take: 'ours' | 'disk', file?: string) => Promise<ProjectInfo>;
  /**
   * The user allows a file outside the project folder, as `outsideFiles` shows it: it is read, and remembered. Fails as
   * `readTextFile`, and with `outside-file-changed` where the name leads to another file than the one that was shown.
   */
  readonly allowFile: (name: string, realPath: string) => Promise<ProjectInfo>;
  /** The user keeps the work that was restored, or goes back to what is on the disk (as one undo step). */
  readonly answerRestored: (take: 'keep' | 'discard') => Promise<ProjectInfo>;
  /** The user does not want the unsaved work: nothing of it is kept for later. */
  readonly forget: () => Promise<void>;
  /** Closes; unsaved work stays in the recovery log. */
  readonly dispose: () => Promise<void>;
}

/**
 * Opens a Compose file: reads it with its board and the files beside it into a new store and follows what happens to them
 * on the disk. Unsaved work of an engine that died is found in `recovery` and brought together with the disk. Outside its
 * folder only `allowed` files are read.
 */
export async function openProject(
  path: string,
  listener: ProjectListener,
  recovery: RecoveryFolder | null = null,
  allowed: AllowedFiles = noneAllowed,
): Promise<OpenProject> {
  const file = basename(path);
  let variables = await readVariables(path);
  const files = await readProjectFiles(path, variables, allowed);
  let board = await readBoard(path);
  let content = contentOf(board.board);
  let writable = await isWritable(path);
  let disposed = false;
  let outside = await thoseThere(files.elsewhere());
  const storeId = randomUUID();
  const store: EngineStore = createEngineStore({
    file,
    texts: files.texts,
    board: content,
    mayHold: name => files.mayHold(name, name => store.fileText(name)),
  });

  const saved = (): boolean => files.saved(store) && sameContent(store.board(), content);

  const logPath = (await recovery?.newLog(path)) ?? null;
  const work = logPath === null ? null : ((await recovery?.claim(path, logPath)) ?? null);
  let recovered = false;
  if (work !== null) {
    files.rebase(work.base.texts);
    const texts = Object.entries(work.texts).filter(([name]) =>
      files.mayHold(name, each => work.texts[each] ?? null),
    );
    const merged = mergeContent(work.board, work.base.board, content);
    store.become(Object.fromEntries([...Object.entries(files.texts), ...texts]), merged);
    await files.notice(store, variables);
    recovered = !saved();
  }

  /** The last of the merged files that says a name counts. */
  const nameText = (): string => {
    const merged = mergedFiles(file, name => store.fileText(name) !== null, variables);
    const saying = merged.findLast(name => /^name:/m.test(store.fileText(name) ?? ''));
    return (saying === undefined ? null : store.fileText(saying)) ?? '';
  };

  const info = (): ProjectInfo => ({
    project: path,
    folder: dirname(path),
    file,
    name: projectName(path, nameText(), variables),
    saved: saved(),
    recovered: recovered && !saved(),
    storeId,
    canUndo: store.canUndo(),
    canRedo: store.canRedo(),
    diskConflicts: files.conflicts(),
    missingFiles: files.missing(),
    readOnly: !writable,
    outsideFiles: outside,
  });
  let told = JSON.stringify(info());
  const log =
    recovery === null || logPath === null
      ? null
      : keepRecoveryLog(
          logPath,
          work !== null,
          {
            path,
            saved,
            base: () => ({ texts: files.base(store), board: content }),
            state: store.state,
          },
          recovery,
        );
  await log?.settle();
  const tellInfo = (): ProjectInfo => {
    const now = info();
    const text = JSON.stringify(now);
    if (text !== told && !disposed) listener.infoChanged(now);
    told = text;
    return now;
  };

  /** What happens to the files happens one after the other: a save never crosses a look at the disk. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const next = queue.then(task);
    queue = next.catch(() => undefined);
    return next;
  };
  let watched: readonly string[] = files.names();
  const watch = watchFiles(dirname(path), [...watched, basename(boardPath(path))], () => look());
  const watchMore = (): void => {
    const more = files.names().filter(each => !watched.includes(each));
    watched = [...watched, ...more];
    if (more.length > 0) watch.add(more);
  };
  const noticeTexts = async (): Promise<void> => {
    await files.notice(store, variables);
    outside = await thoseThere(files.elsewhere());
    watchMore();
  };
  const noticeBoard = async (): Promise<void> => {
    const found = await readBoard(path);
    if (!found.usable) return;
    const [base, theirs] = [content, contentOf(found.board)];
    board = found;
    if (sameContent(base, theirs)) return;
    content = theirs;
    store.replaceBoard(mergeContent(store.board(), base, theirs));
  };
  const look = (): void => {
    void inTurn(async () => {
      if (disposed) return;
      writable = await isWritable(path);
      variables = await readVariables(path);
      await noticeTexts();
      await noticeBoard();
      await log?.settle();
      tellInfo();
    }).catch(() => undefined);
  };

  const composeTexts = (): readonly (string | null)[] => files.composeNames().map(store.fileText);
  let lookedAt = composeTexts();
  let looking: NodeJS.Timeout | null = null;
  const lookSoon = (): void => {
    const now = composeTexts();
    if (now.length === lookedAt.length && now.every((text, at) => text === lookedAt[at])) return;
    lookedAt = now;
    if (looking) clearTimeout(looking);
    const isNaming = now.some(text => text !== null && namesFiles(text));
    looking = isNaming ? setTimeout(look, lookAfterTyping) : null;
    looking?.unref();
  };
  const stopUpdates = store.onUpdate((update, from) => {
    listener.updated(update, from);
    log?.note(update);
    queueMicrotask(() => {
      if (disposed) return;
      tellInfo();
      lookSoon();
    });
  });

  return {
    path,
    text: store.text,
    texts: () => textsOf(store.store),
    board: store.board,
    info,
    state: () => ({ info: info(), state: store.state() }),
    update: store.update,
    undo: store.undo,
    redo: store.redo,
    save: () =>
      inTurn(async () => {
        try {
          await noticeTexts();
          await noticeBoard();
          await files.save(store);
          const ours = store.board();
          if (!sameContent(ours, content)) {
            board = await writeBoard(path, board, ours);
            content = contentOf(board.board);
          }
          recovered = false;
        } finally {
          await log?.settle();
          tellInfo();
        }
        return info();
      }),
    writeTo: target =>
      inTurn(async () => {
        await writeTextFile(target, store.text());
        await files.copyTo(store, dirname(target));
        const ours = store.board();
        const there = await readBoard(target);
        if (!sameContent(ours, contentOf(there.board))) {
          await writeBoard(target, { ...there, board: { ...board.board } }, ours);
        }
      }),
    resolveDisk: (take, name) =>
      inTurn(async () => {
        files.resolve(store, take, name);
        await log?.settle();
        return tellInfo();
      }),
    allowFile: (name, realPath) =>
      inTurn(async () => {
        await noticeTexts();
        if (!outside.some(file => file.name === name && file.path === realPath))
          throw failing('projects', 'outside-file-changed', { name });
        await readTextFile(realPath, largestCompanion);
        await allowed.allow(realPath);
        await noticeTexts();
        await log?.settle();
        return tellInfo();
      }),
    answerRestored: take =>
      inTurn(async () => {
        recovered = false;
        if (take === 'discard') {
          files.resolve(store, 'ours');
          store.become(files.onDisk(), content);
        }
        await log?.settle();
        return tellInfo();
      }),
    forget: async () => log?.drop(),
    async dispose() {
      disposed = true;
      if (looking) clearTimeout(looking);
      stopUpdates();
      await watch.close();
      await inTurn(async () => {
        await log?.close();
        store.dispose();
      });
    },
  };
}

/** Of files that are to be asked about, those that are there; looked at from without, not opened. */
async function thoseThere(files: ProjectInfo['outsideFiles']): Promise<ProjectInfo['outsideFiles']> {
  const found = await Promise.all(
    files.map(file =>
      stat(file.path).then(
        there => (there.isFile() ? [file] : []),
        () => [],
      ),
    ),
  );
  return found.flat();
}
