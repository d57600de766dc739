import type { Outcome, Suite } from './suite.ts';

/** What became of one suite: it ran, or why it did not. */
export interface SuiteResult {
  readonly suite: Suite;
  readonly outcome: Outcome | null;
  /** Why it was left out; null when it ran. */
  readonly leftOut: string | null;
  readonly seconds: number;
}

/** The summary of a run: its lines for people, and the count that decides. */
export interface Summary {
  readonly lines: readonly string[];
  readonly passed: number;
  readonly failed: number;
}

/**
 * Sums a run up. Whatever the machine lacks leaves tests out; `strict` (`CI` is set) counts that as a failure, but for
 * suites that may be missing.
 */
export function summarise(results: readonly SuiteResult[], strict: boolean): Summary {
  const told = results.map(result => tell(result, strict));
  const passed = told.reduce((sum, part) => sum + part.passed, 0);
  const failed = told.reduce((sum, part) => sum + part.failed, 0);
  return {
    lines: ['', ...told.flatMap(part => part.lines), `tests: ${passed} passed, ${failed} failed`],
    passed,
    failed,
  };
}

function tell({ suite, outcome, leftOut, seconds }: SuiteResult, strict: boolean): Summary {
  const counts = strict && !suite.mayBeMissing;
  if (!outcome) {
    const verdict = counts ? 'left out, which CI counts as a failure' : 'left out';
    return { lines: [`  ${suite.title}: ${verdict}: ${leftOut}`], passed: 0, failed: counts ? 1 : 0 };
  }
  const missing = reasons(outcome.skipped.filter(test => test.missing));
  const failed = outcome.failed + (counts ? missing.length : 0);
  return {
    lines: [
      `  ${suite.title}: ${outcome.passed} passed, ${outcome.failed} failed (${Math.round(seconds)} s)`,
      ...outcome.failures.map(name => `    failed: ${name}`),
      ...missing.map(([reason, count]) => `    left out, ${count} tests: ${reason}`),
      ...reasons(outcome.skipped.filter(test => !test.missing)).map(
        ([reason, count]) => `    skipped, ${count} tests: ${reason}`,
      ),
    ],
    passed: outcome.passed,
    failed,
  };
}

function reasons(tests: Outcome['skipped']): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { reason } of tests) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts];
}
