import type { Finding } from '../../shared/doctor/finding.ts';
import { lineColumn } from '../../shared/document/position.ts';
import type { Terminal } from './terminal.ts';

/** A finding as `--json` prints it: with its place from 1 and its words. */
export interface SaidFinding {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly subjects: readonly string[];
  readonly message: string;
  readonly explanation: string;
  /** `safe` ones are what `--fix` takes. */
  readonly fixes: readonly { readonly id: string; readonly label: string; readonly safe: boolean }[];
}

/** A finding of a project's texts with its place and its words; `file` is how the user names the file it is in. */
export function sayFinding(
  { t }: Pick<Terminal, 't'>,
  files: Readonly<Record<string, string>>,
  { rule, severity, subjects, range, values, fixes }: Finding,
  file: string,
): SaidFinding {
  return {
    rule,
    severity,
    file,
    ...lineColumn(files[range.file] ?? '', range.from),
    subjects,
    message: t(`doctor.rules.${rule}.message`, { ...values }),
    explanation: t(`doctor.rules.${rule}.explanation`, { ...values }),
    fixes: fixes.map(fix => ({
      id: fix.id,
      label: t(`doctor.fixes.${fix.id}`, { ...fix.values }),
      safe: fix.safe,
    })),
  };
}

/** A finding as one line: `file:line:column severity rule message`. */
export function findingLine({ file, line, column, severity, rule, message }: SaidFinding): string {
  return `${file}:${line}:${column} ${severity} ${rule} ${message}`.replace(/\s*\n\s*/g, ' ');
}
