import type { Timing } from './measure.ts';

/** A benchmark: `npm run bench -- NAME`. */
export interface Benchmark {
  readonly name: string;
  readonly title: string;
  readonly run: () => readonly Comparison[] | Promise<readonly Comparison[]>;
}

/** One row group of the table: workloads timed in the same run. The ratio is taken against the first. */
export interface Comparison {
  readonly size: string;
  readonly timings: readonly Timing[];
}
