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
    const found = difference(intended, now.flat, path => isSkipped(trial, path), trial.fragments);
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
  if (trial.renames) {
    const { removed, added } = diffLines(file.text, after);
    const old = removed.map(at => before[at] ?? '');
    return renameFaults(
      trial.renames,
      old,
      added.map(at => now[at] ?? ''),
    );
  }
  const may = new Set<number>();
  for (const change of trial.changes) {
    for (const line of file.lines.mayTouch(change, scope === 'shared')) may.add(line);
    if (scope === 'here') for (const line of file.lines.sharingLines(change.path)) may.add(line);
  }
  const lost = firstLost(before, now, may);
  const faults = lost === null ? [] : [`lines: line ${lost + 1} is not the edit's: ${before[lost]?.trim()}`];
  return [...faults, ...freshFaults(trial, before, now, scope)];
}

/** The first line that the edit must leave alone and that is not there any more, in its place among the others. */
function firstLost(
  before: readonly string[],
  now: readonly string[],
  may: ReadonlySet<number>,
): number | null {
  let at = 0;
  for (const [number, line] of before.entries()) {
    if (may.has(number)) continue;
    const isLast = number === before.length - 1;
    while (at < now.length && now[at] !== line && !(isLast && isBare(line, now[at]))) {
      if (isBare(now[at] ?? '', line) && at === now.length - 1) break;
      at += 1;
    }
    if (at >= now.length) return number;
    at += 1;
  }
  return null;
}

/** True for a file's last line without a line break, which the other has. */
function isBare(line: string, other: string | undefined): boolean {
  return !line.endsWith('\n') && other?.replace(/\r?\n$/, '') === line;
}

/** New lines end as the file's lines do, and among them are no comments and at most one blank line. */
function freshFaults(
  trial: Trial,
  before: readonly string[],
  now: readonly string[],
  scope: Scope | null,
): string[] {
  const known = new Set(before.flatMap(line => /\r?\n$/.exec(line)?.[0] ?? []));
  if (known.size === 0) known.add('\n');
  const counts = new Map<string, number>();
  for (const line of before) counts.set(line.trim(), (counts.get(line.trim()) ?? 0) + 1);
  const fresh = now.filter(line => {
    const left = counts.get(line.trim()) ?? 0;
    counts.set(line.trim(), left - 1);
    return left <= 0;
  });
  const wrong = now.find(line => line.endsWith('\n') && !known.has(/\r?\n$/.exec(line)?.[0] ?? ''));
  const faults = wrong === undefined ? [] : [`lines: a line ends in another way: ${JSON.stringify(wrong)}`];
  const blank = fresh.filter(line => line.trim() === '').length;
  if (blank > trial.changes.length) faults.push(`lines: ${blank} blank lines are new`);
  const comment = fresh.find(
    line => line.trim().startsWith('#') && !JSON.stringify(trial.args).includes('#'),
  );
  if (comment !== undefined && scope !== 'here') faults.push(`lines: a comment is new: ${comment.trim()}`);
  return faults;
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
