import type { Timing } from './measure.ts';

/** A benchmark: `npm run bench -- NAME`. */
export interface Benchmark {
  readonly name: string;
  readonly title: string;
  readonly run: () => Iterable<Comparison> | AsyncIterable<Comparison>;
}

/** One row group of the table: workloads timed in the same run. The ratio is taken against the first. */
export interface Comparison {
  readonly size: string;
  readonly timings: readonly Timing[];
  /** What the timings are in; milliseconds when left out. */
  readonly unit?: '%';
  /** What the timings are to keep; a benchmark says so and never fails for it. */
  readonly limits?: readonly Limit[];
}

/** A limit of a row group, with what was measured. */
export interface Limit {
  readonly says: string;
  readonly measured: string;
  readonly met: boolean;
}
