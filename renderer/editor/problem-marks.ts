import type { Diagnostic } from '@codemirror/lint';
import type { Problem } from '../../shared/document/problem.ts';

/** The problems of a file as marks in its text, at least one character wide; every problem once. */
export function problemMarks(
  file: string,
  length: number,
  problems: readonly Problem[],
  say: (problem: Problem) => string,
): Diagnostic[] {
  const seen = new Set<string>();
  const marks: Diagnostic[] = [];
  for (const problem of problems) {
    const { range } = problem;
    const key = `${problem.code} ${range.from} ${range.to}`;
    if (range.file !== file || seen.has(key)) continue;
    seen.add(key);
    const from = Math.max(0, Math.min(range.from, length));
    const to = Math.min(Math.max(range.to, from + 1), length);
    marks.push({ from: Math.min(from, to), to, severity: problem.severity, message: say(problem) });
  }
  return marks.sort((a, b) => a.from - b.from || a.to - b.to);
}
