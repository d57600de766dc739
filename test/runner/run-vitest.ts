import { type Output, runTool, withReport } from './run-tool.ts';
import type { Outcome, SkippedTest } from './suite.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly TestFileReport[];
}

/** What became of one file of tests. */
export interface TestFileReport {
  /** Its path. */
  readonly name: string;
  readonly status: string;
  /** Milliseconds since the epoch. */
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly ancestorTitles: readonly string[];
    readonly status: string;
  }[];
}

/** Runs a Vitest project, or these of its files, and gives Vitest's own report. */
export function reportOfVitest(
  project: string,
  files: readonly string[],
  output: Output = 'shown',
): Promise<{ readonly code: number; readonly report: VitestReport | null }> {
  return withReport<VitestReport>(file =>
    runTool(
      'vitest/vitest.mjs',
      [
        'run',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        '--passWithNoTests',
        ...files,
      ],
      {},
      output,
    ),
  );
}

/** Runs one Vitest project. A file that cannot be loaded, and an error outside every test, count as a failure each. */
export async function runVitest(project: string, output: Output): Promise<Outcome> {
  const { code, report } = await reportOfVitest(project, [], output);
  if (!report) return { passed: 0, failed: 1, failures: ['no report was written'], skipped: [] };
  const unloadable = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed'),
  );
  const failures = [
    ...report.testResults.flatMap(file =>
      file.assertionResults.filter(test => test.status === 'failed').map(test => test.fullName),
    ),
    ...unloadable.map(file => file.name),
  ];
  const failed = report.numFailedTests + unloadable.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    failures: failed === 0 && code !== 0 ? ['an error outside every test'] : failures,
    skipped: report.testResults.flatMap(file =>
      file.assertionResults.filter(test => !['passed', 'failed'].includes(test.status)).map(skippedTest),
    ),
  };
}

/** Blocks that this machine cannot run say so in their name: `… (left out: no ../shared/corpus)`. */
function skippedTest({ fullName }: { readonly fullName: string }): SkippedTest {
  const reason = /\(left out: ([^)]*)\)/.exec(fullName)?.[1];
  return { name: fullName, reason: reason ?? 'skipped by the test itself', missing: reason !== undefined };
}
