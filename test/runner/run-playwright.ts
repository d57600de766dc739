import { runTool, withReport } from './run-tool.ts';
import type { Outcome, SkippedTest } from './suite.ts';

interface PlaywrightTest {
  readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  readonly annotations: readonly { readonly type: string; readonly description?: string }[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly { readonly title: string; readonly tests: readonly PlaywrightTest[] }[];
}

interface PlaywrightReport extends PlaywrightSuite {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}

/** Runs the Playwright tests that these arguments pick. A test that passes only when tried again counts as passed and is named by Playwright. */
export async function runPlaywright(...args: readonly string[]): Promise<Outcome> {
  const { code, report } = await withReport<PlaywrightReport>(file =>
    runTool('@playwright/test/cli.js', ['test', ...args, '--reporter=list,json', '--pass-with-no-tests'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    }),
  );
  if (!report) return { passed: 0, failed: 1, failures: ['no report was written'], skipped: [] };
  const { expected, flaky, unexpected } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected === 0 && (code !== 0 || report.errors.length > 0) ? 1 : unexpected,
    failures: titles(report, 'unexpected'),
    skipped: skippedTests(report),
  };
}

function titles(suite: PlaywrightSuite, status: PlaywrightTest['status']): readonly string[] {
  const own = (suite.specs ?? []).filter(spec => spec.tests.some(test => test.status === status));
  return [...own.map(({ title }) => title), ...(suite.suites ?? []).flatMap(inner => titles(inner, status))];
}

function skippedTests(suite: PlaywrightSuite): readonly SkippedTest[] {
  const own = (suite.specs ?? []).flatMap(spec =>
    spec.tests
      .filter(test => test.status === 'skipped')
      .map(test => {
        const reason = test.annotations.find(note => note.type === 'skip')?.description;
        return { name: spec.title, reason: reason ?? 'did not run', missing: reason !== undefined };
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(skippedTests)];
}
