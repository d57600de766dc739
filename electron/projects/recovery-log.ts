import { type FileHandle, open, rm, utimes } from 'node:fs/promises';
import { writeTextFile } from '../files/write-text-file.ts';
import type { RecoveryFolder } from './recovery-folder.ts';
import { signOfLife } from './recovery-folder.ts';
import { baseRecord, firstRecord, type RecoveryBase, updateRecord } from './recovery-records.ts';

/** A change is in the log at most this long after it was made, in milliseconds. */
const writeAfter = 250;
/** What is in the log is on the disk itself at most this long afterwards, in milliseconds. */
const syncAfter = 1000;
/** A log that has grown by more than this, in characters, and to more than a few times its beginning, is written anew. */
const longestTail = 1_000_000;

/** What a log asks of its project. */
export interface LoggedProject {
  readonly path: string;
  readonly saved: () => boolean;
  /** What the disk holds; its board is the same object until the disk's changes. */
  readonly base: () => RecoveryBase;
  /** The whole store as a Yjs update in base64. */
  readonly state: () => string;
}

/** The log of one open project's unsaved work: it is there exactly while there is some. */
export interface RecoveryLog {
  /** A change of the store, as a Yjs update in base64. */
  readonly note: (update: string) => void;
  /** Brings the log in step with the project now: written while there is unsaved work, removed when there is none. */
  readonly settle: () => Promise<void>;
  /** The user does not want the unsaved work: the log goes, whatever is unsaved. */
  readonly drop: () => Promise<void>;
  /** Writes what is left and lets go. */
  readonly close: () => Promise<void>;
}

/** Keeps a log at this path (`there`: one was taken over). A log that cannot be written keeps nobody from working. */
export function keepRecoveryLog(
  path: string,
  there: boolean,
  project: LoggedProject,
  folder: Pick<RecoveryFolder, 'release'>,
): RecoveryLog {
  let handle: FileHandle | null = null;
  let exists = there;
  let pending: string[] = [];
  let known: RecoveryBase | null = null;
  let start = 0;
  let tail = 0;
  let closed = false;
  let writing: NodeJS.Timeout | null = null;
  let syncing: NodeJS.Timeout | null = null;
  let queue: Promise<void> = Promise.resolve();

  const inTurn = (task: () => Promise<void>): Promise<void> => {
    queue = queue.then(task).catch(() => undefined);
    return queue;
  };
  const letGo = async (): Promise<void> => {
    const open = handle;
    handle = null;
    await open?.close();
  };
  const remove = async (): Promise<void> => {
    pending = [];
    if (!exists) return;
    await letGo();
    await rm(path, { force: true });
    exists = false;
  };
  const syncSoon = (): void => {
    syncing ??= setTimeout(() => {
      syncing = null;
      void inTurn(async () => void (await handle?.datasync()));
    }, syncAfter);
    syncing.unref();
  };
  const begin = async (): Promise<void> => {
    await letGo();
    pending = [];
    const base = project.base();
    const text = firstRecord(project.path, base, project.state());
    if (exists) {
      await writeTextFile(path, text, 0o600);
      handle = await open(path, 'a', 0o600);
    } else {
      // There is nothing to lose yet: what was typed need not wait for a busy disk.
      handle = await open(path, 'a', 0o600);
      exists = true;
      await handle.appendFile(text).catch(letGo);
      syncSoon();
    }
    known = base;
    [start, tail] = [text.length, 0];
  };
  const append = async (to: FileHandle): Promise<void> => {
    const base = project.base();
    const moved = known !== null && sameBase(known, base) ? [] : [baseRecord(base)];
    const records = [...pending.map(updateRecord), ...moved].join('');
    pending = [];
    known = base;
    if (records === '') return;
    await to.appendFile(records);
    tail += records.length;
    syncSoon();
  };
  const settle = (): Promise<void> => {
    if (writing) clearTimeout(writing);
    writing = null;
    return inTurn(async () => {
      if (project.saved()) await remove();
      else if (handle === null || tail > Math.max(longestTail, 3 * start)) await begin();
      else await append(handle);
    });
  };
  const alive = setInterval(() => {
    const now = new Date();
    if (exists) void utimes(path, now, now).catch(() => undefined);
  }, signOfLife / 4);
  alive.unref();
  const end = (): void => {
    closed = true;
    for (const timer of [writing, syncing]) if (timer) clearTimeout(timer);
    clearInterval(alive);
    folder.release(path);
  };

  return {
    note(update) {
      if (closed) return;
      pending.push(update);
      writing ??= setTimeout(() => void settle(), writeAfter);
    },
    settle: () => (closed ? queue : settle()),
    async drop() {
      end();
      await inTurn(remove);
    },
    async close() {
      if (!closed) await settle();
      end();
      await inTurn(async () => {
        await handle?.datasync();
        await letGo();
      });
    },
  };
}

function sameBase(a: RecoveryBase, b: RecoveryBase): boolean {
  const names = Object.keys(a.texts);
  return (
    a.board === b.board &&
    names.length === Object.keys(b.texts).length &&
    names.every(name => a.texts[name] === b.texts[name])
  );
}
