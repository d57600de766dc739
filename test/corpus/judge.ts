import type { CommandContext } from '../../shared/commands/command.ts';
import { findCommand, planCommand } from '../../shared/commands/index.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import type { Scope } from '../../shared/document/plan.ts';
import { verifyEdit } from '../../shared/document/verify.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import { applyEdits, type TextEdit } from '../../shared/text/text-edit.ts';
import { difference, intendedHere, intendedShared } from './change.ts';
import { type FileLines, fileLines } from './entitled-lines.ts';
import { diffLines, linesOf } from './line-diff.ts';
import { isRecord, type PlainPath, type Reading, readJsYaml, readYaml, valueAt } from './plain.ts';
import type { Trial } from './trial.ts';

/** A file with everything the judge asks of it. */
export interface JudgedFile {
  readonly name: string;
  readonly text: string;
  readonly yaml: Reading;
  /** Null where js-yaml does not take the file. */
  readonly jsYaml: Reading | null;
  readonly lines: FileLines;
  readonly context: CommandContext;
}

/** What became of an edit. `scope` is null where the file shares nothing there. */
export type Verdict =
  | { readonly kind: 'refused'; readonly scope: Scope | null; readonly code: string }
  | {
      readonly kind: 'edited';
      readonly scope: Scope | null;
      readonly after: string;
      /** What is wrong with it, each as `check: what`. */
      readonly faults: readonly string[];
    };

/** Reads a file for the judge; null where it does not parse at all. */
export function judgedFile(name: string, text: string): JudgedFile | null {
  const yaml = readYaml(text);
  const lines = fileLines(text);
  if (!yaml || !lines) return null;
  const document = parseDocument('compose.yaml', text);
  const context = { document, stack: readStack(document) };
  return { name, text, yaml, jsYaml: readJsYaml(text), lines, context };
}

/** Makes an edit as the app does, with its check, and judges the result by means of its own. A shared fact is tried both ways. */
export function judge(file: JudgedFile, trial: Trial): Verdict[] {
  const plan = planCommand(file.context, trial.command, trial.args);
  switch (plan.kind) {
    case 'refused':
      return [{ kind: 'refused', scope: null, code: plan.refusal.code }];
    case 'edits':
      return [checked(file, trial, plan.edits, null)];
    case 'choices':
      return [checked(file, trial, plan.shared, 'shared'), checked(file, trial, plan.here, 'here')];
  }
}

function checked(file: JudgedFile, trial: Trial, edits: readonly TextEdit[], scope: Scope | null): Verdict {
  const { document } = file.context;
  const expects = findCommand(trial.command)?.expects(trial.args, file.context) ?? [];
  const verdict = verifyEdit(document, edits, expects);
  if (!verdict.ok) {
    const { code, values } = verdict.refusal;
    return { kind: 'refused', scope, code: `${code} ${values['context'] ?? ''}`.trim() };
  }
  const after = applyEdits(file.text, edits);
  const faults = [...lineFaults(file, trial, after, scope), ...valueFaults(file, trial, after, scope)];
  return { kind: 'edited', scope, after, faults };
}

function valueFaults(file: JudgedFile, trial: Trial, after: string, scope: Scope | null): string[] {
  const faults: string[] = [];
  const compare = (parser: string, before: Reading, now: Reading | null): void => {
    if (!now) {
      faults.push(`${parser}: does not read it any more`);
      return;
    }
    const intended =
      scope === 'shared'
        ? intendedShared(before, trial.changes, file.lines.scalarSharers)
        : intendedHere(before, trial.changes);
    const found = difference(intended, now.flat, path => isSkipped(trial, path));
    if (found !== null) faults.push(`${parser}: ${found} is not as meant`);
    const { order } = trial;
    if (!order) return;
    const map = valueAt(now.flat, order.path);
    const keys = isRecord(map) ? Object.keys(map) : [];
    if (keys.join('\n') !== order.keys.join('\n')) faults.push(`${parser}: the order is not as meant`);
  };
  compare('yaml', file.yaml, readYaml(after));
  if (file.jsYaml) compare('js-yaml', file.jsYaml, readJsYaml(after));
  return faults;
}

function isSkipped(trial: Trial, path: PlainPath): boolean {
  return Boolean(trial.fragments) && path.length === 1 && String(path[0]).startsWith('x-');
}

function lineFaults(file: JudgedFile, trial: Trial, after: string, scope: Scope | null): string[] {
  const [before, now] = [linesOf(file.text), linesOf(after)];
  if (trial.moves) return sameLines(before, now) ? [] : ['lines: some changed on the way'];
  const { removed, added } = diffLines(file.text, after);
  if (trial.renames)
    return renameFaults(
      trial.renames,
      removed.map(at => before[at] ?? ''),
      added.map(at => now[at] ?? ''),
    );
  const may = new Set<number>();
  for (const change of trial.changes) {
    for (const line of file.lines.mayTouch(change)) may.add(line);
    if (scope === 'here') for (const line of file.lines.sharingLines(change.path)) may.add(line);
  }
  const foreign = removed.filter(line => !may.has(line));
  const faults = foreign.map(
    line => `lines: line ${line + 1} is not the edit's: ${(before[line] ?? '').trim()}`,
  );
  const blank = added.filter(line => (now[line] ?? '').trim() === '').length;
  if (blank > 1) faults.push(`lines: ${blank} blank lines are new`);
  return [
    ...faults,
    ...breakFaults(
      before,
      added.map(line => now[line] ?? ''),
    ),
  ];
}

/** New lines end as the file's lines do. */
function breakFaults(before: readonly string[], added: readonly string[]): string[] {
  const known = new Set(before.flatMap(line => /\r?\n$/.exec(line)?.[0] ?? []));
  if (known.size === 0) known.add('\n');
  const wrong = added.find(line => line.endsWith('\n') && !known.has(/\r?\n$/.exec(line)?.[0] ?? ''));
  return wrong === undefined ? [] : [`lines: a new line ends in another way: ${JSON.stringify(wrong)}`];
}

function sameLines(before: readonly string[], now: readonly string[]): boolean {
  const bare = (lines: readonly string[]) =>
    lines
      .map(line => line.replace(/\r?\n$/, ''))
      .sort()
      .join('\n');
  return bare(before) === bare(now);
}

function renameFaults(
  { from, to }: { readonly from: string; readonly to: string },
  removed: readonly string[],
  added: readonly string[],
): string[] {
  if (removed.length !== added.length) return ['lines: a renaming changes the number of lines'];
  return removed.flatMap((line, at) => {
    const now = added[at] ?? '';
    return now.includes(to) && now.replaceAll(to, from) === line.replaceAll(to, from)
      ? []
      : [`lines: not only the name changed in: ${line.trim()}`];
  });
}
