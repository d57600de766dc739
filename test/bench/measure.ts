/** One thing to measure: what is done, and how it is called in the table. */
export interface Workload {
  readonly name: string;
  readonly run: () => void;
}

/** Milliseconds of one workload over all its turns. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  readonly p95: number;
}

/**
 * Times workloads against each other in the same run: one warm-up each, then turn by turn (A B A B …), so that a machine
 * that slows down slows all of them.
 */
export function compare(workloads: readonly Workload[], turns: number): readonly Timing[] {
  const times = workloads.map((): number[] => []);
  for (const workload of workloads) workload.run();
  for (let turn = 0; turn < turns; turn++)
    for (const [index, workload] of workloads.entries()) times[index]?.push(time(workload.run));
  return workloads.map(({ name }, index) => timingOf(name, times[index] ?? []));
}

/** The timing of something that took these milliseconds. */
export function timingOf(name: string, times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  return { name, median: at(sorted, 0.5), p95: at(sorted, 0.95) };
}

/** Milliseconds that one call takes. */
export function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Proof that the clock is read right: how many milliseconds a loop of 100 ms is found to take. */
export function positiveControl(): number {
  return time(() => {
    const end = performance.now() + 100;
    while (performance.now() < end);
  });
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
