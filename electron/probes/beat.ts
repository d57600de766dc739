/** A target that said nothing for so long is asked less often, in milliseconds. */
const patienceMs = 60_000;
/** It is still asked so often, so that it is seen soon when it comes. */
const longestMs = 15_000;

/**
 * Milliseconds between two readings of a target: its own beat, or twice and four times as long once it has said nothing
 * for one and for two minutes. `quietMs`: for how long; null when it spoke.
 */
export function beatMs(everySeconds: number, quietMs: number | null): number {
  const own = everySeconds * 1000;
  const times = quietMs === null || quietMs < patienceMs ? 1 : quietMs < 2 * patienceMs ? 2 : 4;
  return Math.max(own, Math.min(longestMs, own * times));
}

/**
 * Milliseconds from `now` until the next beat of this length. All beats meet on the same clock, so that readings that
 * belong together come together; one that is nearly over is left out.
 */
export function untilBeat(now: number, beat: number): number {
  const left = beat - (now % beat);
  return left < beat / 4 ? left + beat : left;
}
