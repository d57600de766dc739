import { planInProject, refusalInProject } from '../commands/plan-in-project.ts';
import type { ProjectContext } from '../commands/project-context.ts';
import { parseDocument } from '../document/parse.ts';
import type { Plan, Refusal, Scope } from '../document/plan.ts';
import { verifyEdit } from '../document/verify.ts';
import { ensureLine } from '../project/ensure-line.ts';
import { parseEnvFile } from '../project/parse-env-file.ts';
import { setEnvVariable } from '../project/set-env-variable.ts';
import { readTexts } from '../stack/merge/read-texts.ts';
import { readStack } from '../stack/read-stack.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import { diagnose } from './diagnose.ts';
import type { Fix, FixStep } from './fix.ts';
import type { Patient } from './rule.ts';

/** What a fix does: edits over the project's files as they are now (a missing file is made by one insertion at 0), or why not. */
export type FixPlan =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Performs the steps of a fix in order on the project's texts; each is checked as any other edit is. All or nothing. */
export function planFix(patient: Patient, fix: Fix): FixPlan {
  let files = patient.files;
  let edits: readonly TextEdit[] = [];
  for (const step of fix.steps) {
    const planned = planStep({ ...patient, files }, fix, step);
    if (planned.kind === 'refused') return planned;
    files = changeFiles(files, planned.edits);
    edits = composeEdits(edits, planned.edits);
  }
  return { kind: 'edits', edits };
}

/** The project's texts after edits; a file that is not there begins empty. */
export function changeFiles(
  files: Readonly<Record<string, string>>,
  edits: readonly TextEdit[],
): Readonly<Record<string, string>> {
  const changed = { ...files };
  for (const file of new Set(edits.map(edit => edit.file))) {
    changed[file] = applyEdits(
      files[file] ?? '',
      edits.filter(edit => edit.file === file),
    );
  }
  return changed;
}

function planStep(patient: Patient, fix: Fix, step: FixStep): FixPlan {
  const textOf = (file: string) => patient.files[file] ?? '';
  switch (step.kind) {
    case 'command':
      return planCommandStep(patient, fix, step);
    case 'edits':
      return checkEdits(patient, step.edits, step.restructures ?? false);
    case 'variable':
      return { kind: 'edits', edits: setEnvVariable(step.file, textOf(step.file), step) };
    case 'line':
      return { kind: 'edits', edits: ensureLine(step.file, textOf(step.file), step.line) };
  }
}

function planCommandStep(patient: Patient, fix: Fix, step: FixStep & { kind: 'command' }): FixPlan {
  const textOf = (name: string): string | null =>
    Object.hasOwn(patient.files, name) ? (patient.files[name] ?? null) : null;
  const { stack, parts, project } = readTexts(
    patient.file,
    textOf,
    parseEnvFile(textOf('.env') ?? '').variables,
  );
  const { file } = step;
  // A file that others only extend is no part of the stack: what it says itself is changed in it alone.
  const isAside = file !== undefined && !parts.has(file);
  const context = isAside ? aside(file, textOf(file) ?? '') : { main: patient.file, stack, parts, project };
  const plan = planInProject(context, step.command, step.args, file === undefined ? {} : { file });
  if (plan.kind === 'refused') return plan;
  const scope = plan.kind === 'choices' ? scopeOf(patient, fix, step, plan) : null;
  const edits = plan.kind === 'choices' ? plan[scope ?? 'here'] : plan.edits;
  const args = scope ? { ...step.args, scope } : step.args;
  const refusal = refusalInProject(context, step.command, args, edits);
  return refusal ? { kind: 'refused', refusal } : { kind: 'edits', edits };
}

/** One file as if it were the whole project. */
function aside(file: string, text: string): ProjectContext {
  const document = parseDocument(file, text);
  const stack = readStack(document);
  return { main: file, stack, parts: new Map([[file, { document, stack }]]), project: null };
}

/**
 * A fact that several services share is changed for all of them when the same fix is due on each; otherwise only where
 * the fix is about, so that a mend never changes a service that nothing is wrong with.
 */
function scopeOf(
  patient: Patient,
  fix: Fix,
  step: FixStep & { kind: 'command' },
  plan: Plan & { kind: 'choices' },
): Scope {
  const args = (value: typeof step) => JSON.stringify({ ...value.args, service: null });
  const due = new Set(
    diagnose(patient)
      .flatMap(finding => finding.fixes)
      .filter(other => other.id === fix.id)
      .flatMap(other => other.steps)
      .flatMap(other =>
        other.kind === 'command' && other.command === step.command && args(other) === args(step)
          ? [other.args.service]
          : [],
      ),
  );
  return plan.sharedBy.length > 0 && plan.sharedBy.every(name => due.has(name)) ? 'shared' : 'here';
}

function checkEdits(patient: Patient, edits: readonly TextEdit[], restructures: boolean): FixPlan {
  const touched = new Set(edits.map(edit => edit.file));
  for (const file of touched) {
    if (file !== patient.file && !/\.ya?ml$/i.test(file)) continue;
    const document = parseDocument(file, patient.files[file] ?? '');
    const own = edits.filter(edit => edit.file === file);
    if (document.parses && !restructures) {
      const checked = verifyEdit(document, own);
      if (!checked.ok) return { kind: 'refused', refusal: checked.refusal };
    } else if (restructures && !parseDocument(file, applyEdits(document.text, own)).parses) {
      return { kind: 'refused', refusal: { code: 'check-failed', values: { context: 'SYNTAX', path: '' } } };
    }
  }
  return { kind: 'edits', edits };
}
