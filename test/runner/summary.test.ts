import { describe, expect, it } from 'vitest';
import type { Outcome, Suite } from './suite.ts';
import { type SuiteResult, summarise } from './summary.ts';

const suite = (title: string, mayBeMissing = false): Suite => ({
  word: title,
  title,
  mayBeMissing,
  missing: () => null,
  lane: 'front',
  run: () => Promise.reject(new Error('not in this test')),
});
const ran = (title: string, outcome: Partial<Outcome>): SuiteResult => ({
  suite: suite(title),
  outcome: { passed: 0, failed: 0, failures: [], skipped: [], ...outcome },
  leftOut: null,
  seconds: 1.4,
});
const leftOut = (title: string, reason: string, mayBeMissing = false): SuiteResult => ({
  suite: suite(title, mayBeMissing),
  outcome: null,
  leftOut: reason,
  seconds: 0,
});

describe('The summary of a test run', () => {
  it('adds the suites up in its last line', () => {
    const { lines } = summarise(
      [ran('unit', { passed: 40 }), ran('docker', { passed: 2, failed: 1 })],
      false,
    );
    expect(lines.at(-1)).toBe('tests: 42 passed, 1 failed');
    expect(lines).toContain('  docker: 2 passed, 1 failed (1 s)');
  });

  it('names what failed again, since it scrolled away long ago', () => {
    const { lines } = summarise([ran('unit', { passed: 1, failed: 1, failures: ['a stack opens'] })], false);
    expect(lines).toContain('    failed: a stack opens');
  });

  it('names a suite that was left out, and why', () => {
    const summary = summarise(
      [ran('unit', { passed: 1 }), leftOut('docker', 'no Docker engine answers')],
      false,
    );
    expect(summary.lines).toContain('  docker: left out: no Docker engine answers');
    expect(summary.failed).toBe(0);
  });

  it('counts a suite that was left out as a failure where everything must run', () => {
    expect(summarise([leftOut('docker', 'no Docker engine answers')], true).failed).toBe(1);
  });

  it('never counts the desktop window, which needs a binary that may not come', () => {
    const summary = summarise([leftOut('desktop', "Electron's binary is not installed", true)], true);
    expect(summary.failed).toBe(0);
    expect(summary.lines).toContain("  desktop: left out: Electron's binary is not installed");
  });

  it('names what a suite left out itself; only what the machine lacks counts', () => {
    const skipped = [
      { name: 'a', reason: 'no corpus', missing: true },
      { name: 'b', reason: 'no corpus', missing: true },
      { name: 'c', reason: 'skipped by the test itself', missing: false },
    ];
    const strict = summarise([ran('unit', { passed: 3, skipped })], true);
    expect(strict.lines).toContain('    left out, 2 tests: no corpus');
    expect(strict.lines.at(-1)).toBe('tests: 3 passed, 1 failed');
    expect(summarise([ran('unit', { passed: 3, skipped })], false).failed).toBe(0);
  });
});
