import type { LiveContainer } from './snapshot.ts';

/** How a container ended, in the words that the user gets; the worst first. */
export const ends = ['failed', 'out-of-memory', 'stopped', 'done'] as const;

/** How a container ended. */
export type End = (typeof ends)[number];

/** Well, or because somebody asked it to stop (128 + SIGINT, 128 + SIGTERM: what `docker compose stop` sends). */
const quietEnds: ReadonlySet<number> = new Set([0, 130, 143]);
/** 128 + SIGKILL. */
const killed = 137;

/**
 * How a container ended; null while it has not. A stop that was asked for may end by force after the grace period; what
 * ended well and was asked by nobody has done its work.
 */
export function endOfContainer({
  exitCode,
  outOfMemory,
  askedToStop,
}: Pick<LiveContainer, 'exitCode' | 'outOfMemory' | 'askedToStop'>): End | null {
  if (exitCode === null) return null;
  if (exitCode === killed && outOfMemory) return 'out-of-memory';
  if (exitCode === 0 && askedToStop === false) return 'done';
  return quietEnds.has(exitCode) || (exitCode === killed && askedToStop) ? 'stopped' : 'failed';
}
