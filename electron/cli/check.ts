import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { diagnose } from '../../shared/doctor/diagnose.ts';
import type { Finding } from '../../shared/doctor/finding.ts';
import { type AppliedFix, fixAll } from '../../shared/doctor/fix-all.ts';
import type { Patient } from '../../shared/doctor/rule.ts';
import { failing } from '../failure.ts';
import { writeTextFile } from '../files/write-text-file.ts';
import { readProjectFiles } from '../projects/project-files.ts';
import { type AllowOptions, addAllowOption, allowedFor } from './allow-option.ts';
import { findingLine, type SaidFinding, sayFinding } from './finding-line.ts';
import { readCompose } from './read-compose.ts';
import type { Terminal } from './terminal.ts';

interface CheckOptions extends AllowOptions {
  readonly fix?: boolean;
  readonly json?: boolean;
}

/**
 * `drawbridge check FILE… [--fix]`: what the Doctor finds; exits 1 when there is an error or a warning (what is left of
 * them with `--fix`), 0 when there is nothing or only information.
 */
export function addCheckCommand(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  addAllowOption(program.command('check'), terminal)
    .description(t('cli.check.summary'))
    .argument('<files...>', t('cli.check.files'))
    .option('--fix', t('cli.check.fix'))
    .option('--json', t('cli.check.json'))
    .action(async (names: string[], options: CheckOptions) => {
      if (names.length > 1 && names.includes('-')) throw failing('cli', 'input-twice');
      const checked: Checked[] = [];
      for (const name of names) checked.push(await check(terminal, name, options));
      const findings = checked.flatMap(one => one.findings);
      if (options.json) terminal.print(`${JSON.stringify(asJson(checked, options.fix ?? false), null, 2)}\n`);
      else for (const one of checked) say(terminal, one, options.fix ?? false);
      if (findings.some(finding => finding.severity !== 'info')) terminal.exit(1);
    });
}

/** A checked file: what is (still) wrong, and what was mended. */
interface Checked {
  readonly file: string;
  readonly findings: readonly SaidFinding[];
  readonly fixed: readonly { readonly rule: string; readonly label: string }[];
  /** Names of the files that are new or other than before. */
  readonly changed: readonly string[];
  /** The mended text of standard input. */
  readonly text: string | null;
}

async function check(terminal: Terminal, name: string, options: CheckOptions): Promise<Checked> {
  const source = await readCompose(terminal, name);
  const { file, path, text } = source;
  const allowed = await allowedFor(terminal, path, options);
  const patient: Patient =
    path === null
      ? { file: 'compose.yaml', files: { 'compose.yaml': text } }
      : { file: basename(path), files: (await readProjectFiles(path, {}, allowed)).texts };
  const nameOf = (one: string): string => {
    if (one === patient.file) return file;
    return isAbsolute(one) ? one : join(dirname(file), one);
  };
  const speak = (files: Patient['files'], findings: readonly Finding[]): readonly SaidFinding[] =>
    findings.map(finding => sayFinding(terminal, files, finding, nameOf(finding.range.file)));
  if (!options.fix) {
    return { file, findings: speak(patient.files, diagnose(patient)), fixed: [], changed: [], text: null };
  }
  const { files, applied, left } = fixAll(patient);
  const changed = Object.keys(files).filter(one => files[one] !== patient.files[one]);
  if (path !== null) {
    for (const one of changed) await writeTextFile(resolve(dirname(path), one), files[one] ?? '');
  }
  return {
    file,
    findings: speak(files, left),
    fixed: applied.map(one => sayFix(terminal, one)),
    changed: changed.map(nameOf),
    text: path === null ? (files[patient.file] ?? '') : null,
  };
}

function sayFix({ t }: Terminal, { finding, fix }: AppliedFix): { rule: string; label: string } {
  return { rule: finding.rule, label: t(`doctor.fixes.${fix.id}`, { ...fix.values }) };
}

function asJson(checked: readonly Checked[], fix: boolean): object {
  const findings = checked.flatMap(one => one.findings);
  if (!fix) return { findings };
  const [first] = checked;
  return {
    findings,
    fixed: checked.flatMap(one => one.fixed.map(fixed => ({ file: one.file, ...fixed }))),
    changed: checked.flatMap(one => one.changed),
    ...(first?.text != null && { text: first.text }),
  };
}

/** With `--fix` on standard input the mended text is the output, and what is said goes to standard error. */
function say(terminal: Terminal, { file, findings, fixed, changed, text }: Checked, fix: boolean): void {
  const { t } = terminal;
  const line = (words: string): void =>
    text === null ? terminal.print(`${words}\n`) : terminal.complain(words);
  if (text !== null) terminal.print(text);
  for (const { rule, label } of fixed) line(t('cli.check.fixed', { file, rule, label }));
  if (changed.length > 0 && text === null) line(t('cli.check.changed', { files: changed.join(', ') }));
  for (const finding of findings) line(findingLine(finding));
  if (findings.length === 0) line(t(fix ? 'cli.check.nothingLeft' : 'cli.check.nothing', { file }));
}
