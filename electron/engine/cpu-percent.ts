import type { StatsSample } from './engine.ts';

/**
 * CPU use between two samples in percent of one core (200 is two cores busy); null when it cannot be known. Uses the
 * wall clock of the samples where the system's counter is missing (Windows containers).
 */
export function cpuPercent(before: StatsSample | null, after: StatsSample): number | null {
  if (before === null) return null;
  const used = after.cpuTotal - before.cpuTotal;
  const elapsed =
    after.systemTotal !== null && before.systemTotal !== null
      ? (after.systemTotal - before.systemTotal) / after.cpus
      : (after.at - before.at) * 1e6;
  // Counters start anew with the container.
  if (used < 0 || elapsed <= 0) return null;
  return Math.round((used / elapsed) * 1000) / 10;
}
