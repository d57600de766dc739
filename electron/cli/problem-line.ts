import { lineColumn } from '../../shared/document/position.ts';
import type { Problem } from '../../shared/document/problem.ts';
import type { Terminal } from './terminal.ts';

/** A problem as `--json` prints it: with its place from 1 and its sentence. */
export interface SaidProblem {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A problem of a text with its place and its sentence. */
export function sayProblem({ t }: Pick<Terminal, 't'>, text: string, problem: Problem): SaidProblem {
  return {
    code: problem.code,
    severity: problem.severity,
    file: problem.range.file,
    ...lineColumn(text, problem.range.from),
    message: t(`problems.${problem.code}`, { ...problem.values }),
  };
}

/** A problem as one line: `file:line:column: message`. */
export function problemLine({ file, line, column, message }: SaidProblem): string {
  return `${file}:${line}:${column}: ${message}`.replace(/\s*\n\s*/g, ' ');
}
