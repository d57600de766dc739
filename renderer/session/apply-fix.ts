import { findCommand } from '../../shared/commands/index.ts';
import type { Finding } from '../../shared/doctor/finding.ts';
import type { Fix } from '../../shared/doctor/fix.ts';
import { type AppliedFix, fixAll as planAll } from '../../shared/doctor/fix-all.ts';
import { changeFiles, planFix } from '../../shared/doctor/plan-fix.ts';
import type { Patient } from '../../shared/doctor/rule.ts';
import type { Refusal } from '../../shared/document/plan.ts';
import { changeStore, type Position } from '../../shared/project/store.ts';
import type { TextEdit } from '../../shared/text/text-edit.ts';
import { currentPatient } from './diagnosis.ts';
import { notifyUndoable } from './notify.ts';
import { undo } from './project.ts';
import { commandOrigin } from './run-command.ts';
import { useSession } from './session.ts';

/** A file that a fix changes; `before` null when it is made. */
export interface FileChange {
  readonly file: string;
  readonly before: string | null;
  readonly after: string;
}

/** What a fix would do to the files as they are now. */
export type FixPreview =
  | { readonly kind: 'changes'; readonly files: readonly FileChange[]; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What "fix all" would do, which fixes that are, and what stays. */
export interface FixAllPreview {
  readonly files: readonly FileChange[];
  readonly edits: readonly TextEdit[];
  readonly applied: readonly AppliedFix[];
  readonly left: readonly Finding[];
}

/** Plans a fix on the project as it is now; changes nothing. */
export function previewFix(fix: Fix): FixPreview {
  const patient = currentPatient();
  if (!patient) return { kind: 'refused', refusal: { code: 'not-found', values: {} } };
  const plan = planFix(patient, fix);
  return plan.kind === 'refused' ? plan : { ...plan, kind: 'changes', files: changesOf(patient, plan.edits) };
}

/** Plans all safe fixes on the project as it is now; changes nothing. */
export function previewFixAll(): FixAllPreview {
  const patient = currentPatient();
  if (!patient) return { files: [], edits: [], applied: [], left: [] };
  const { edits, applied, left } = planAll(patient);
  return { files: changesOf(patient, edits), edits, applied, left };
}

/** Makes a fix as one step of the history over all files; says so, with undo. Gives why not, or null. */
export function applyFix(finding: Finding, fix: Fix, title: string): Refusal | null {
  const preview = previewFix(fix);
  if (preview.kind === 'refused') return preview.refusal;
  apply(preview.edits, [{ finding, fix }]);
  notifyUndoable('doctor.panel.done', { title }, undo);
  return null;
}

/** Makes all safe fixes as one step of the history over all files; says how many, with undo. */
export function fixAll(): void {
  const { edits, applied } = previewFixAll();
  if (applied.length === 0) return;
  apply(edits, applied);
  notifyUndoable('doctor.panel.doneAll', { count: applied.length }, undo);
}

function apply(edits: readonly TextEdit[], fixes: readonly AppliedFix[]): void {
  const { store, positions } = useSession.getState();
  if (!store) return;
  const moved: Record<string, Position | null> = {};
  // A fix that renames takes the card's place along, as the command itself does.
  for (const step of fixes.flatMap(({ fix }) => fix.steps)) {
    if (step.kind !== 'command') continue;
    for (const { node, to } of findCommand(step.command)?.board(step.args) ?? []) {
      const place = moved[node] ?? positions[node];
      if (!place) continue;
      moved[node] = null;
      if (to) moved[to] = place;
    }
  }
  changeStore(store, { edits, positions: moved }, commandOrigin);
}

function changesOf(patient: Patient, edits: readonly TextEdit[]): FileChange[] {
  const after = changeFiles(patient.files, edits);
  const files = [...new Set(edits.map(edit => edit.file))];
  // The Compose file first: it is the one that everybody knows.
  files.sort((one, other) => Number(other === patient.file) - Number(one === patient.file));
  return files.flatMap(file => {
    const before = patient.files[file] ?? null;
    const text = after[file] ?? '';
    return text === before ? [] : [{ file, before, after: text }];
  });
}
