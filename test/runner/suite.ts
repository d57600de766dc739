import type { Output } from './run-tool.ts';

/** A group of tests that belong together because they need the same things of the machine. */
export interface Suite {
  /** The word that picks it on the command line: `npm test -- unit`. */
  readonly word: string;
  readonly title: string;
  /** Why it cannot run on this machine, or null. May take its time where what it needs is still being prepared. */
  readonly missing: () => string | null | Promise<string | null>;
  /** A machine that has everything else may still lack what this needs; with `CI` set that is no failure. */
  readonly mayBeMissing: boolean;
  /**
   * `front`: one after the other, in the order of the list, their output as it comes. `beside`: meanwhile, since it mostly
   * waits and shares nothing with them; its output follows in one piece.
   */
  readonly lane: 'front' | 'beside';
  readonly run: (output: Output) => Promise<Outcome>;
}

/** What came out of a suite that ran. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Full names of the tests that failed, to be said again at the end. */
  readonly failures: readonly string[];
  /** Tests that the suite itself left out, each with the reason it gave. */
  readonly skipped: readonly SkippedTest[];
}

/** A test that did not run. `missing` is true when this machine lacks what the test needs. */
export interface SkippedTest {
  readonly name: string;
  readonly reason: string;
  readonly missing: boolean;
}
