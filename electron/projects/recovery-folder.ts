import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { processRuns } from './process-runs.ts';
import { type RecoveredWork, readRecords } from './recovery-records.ts';

/** An engine that lives touches its logs more often than this, in milliseconds; a process of the same number that came later does not. */
export const signOfLife = 20_000;

/** Where the logs of unsaved work lie: one for each engine and open project, so that two engines never share one. */
export interface RecoveryFolder {
  /** A log's path for this project, ours alone. */
  readonly newLog: (project: string) => Promise<string>;
  /**
   * Takes over the newest log of this project whose engine has died, by renaming it to `log`; null when there is none.
   * Older ones stay for the next opening. An empty log goes; one that holds nothing readable is put aside as `….unreadable`.
   */
  readonly claim: (project: string, log: string) => Promise<RecoveredWork | null>;
  /** The log is not ours any more. */
  readonly release: (log: string) => void;
}

/** Opens the folder of logs; made with the first log, for this user alone. */
export function createRecoveryFolder(folder: string): RecoveryFolder {
  const ours = new Set<string>();
  return {
    async newLog(project) {
      await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined);
      const log = join(folder, `${keyOf(project)}.${process.pid}.${randomUUID()}.log`);
      ours.add(log);
      return log;
    },
    async claim(project, log) {
      for (const path of await deadLogs(folder, keyOf(project), ours)) {
        if (!(await moved(path, log))) continue;
        const now = new Date();
        await utimes(log, now, now).catch(() => undefined);
        const text = await readFile(log, 'utf8').catch(() => '');
        const work = readRecords(project, text);
        if (work !== null) return work;
        // Its engine died right after making it.
        if (text === '') await rm(log, { force: true });
        else await moved(log, `${path}.unreadable`);
      }
      return null;
    },
    release: log => void ours.delete(log),
  };
}

function keyOf(project: string): string {
  return createHash('sha256').update(project).digest('hex').slice(0, 24);
}

/** Newest first. */
async function deadLogs(folder: string, key: string, ours: ReadonlySet<string>): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const logs = await Promise.all(
    names
      .filter(name => name.startsWith(`${key}.`) && name.endsWith('.log'))
      .map(async name => {
        const path = join(folder, name);
        const found = await stat(path).catch(() => null);
        return { path, pid: Number(name.split('.')[1]), changed: found?.mtimeMs ?? 0 };
      }),
  );
  return logs
    .filter(({ path, pid, changed }) => !isAlive(pid, path, changed, ours))
    .sort((a, b) => b.changed - a.changed)
    .map(({ path }) => path);
}

function isAlive(pid: number, path: string, changed: number, ours: ReadonlySet<string>): boolean {
  if (pid === process.pid) return ours.has(path);
  return Date.now() - changed < signOfLife && processRuns(pid);
}

async function moved(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  );
}
