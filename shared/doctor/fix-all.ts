import { composeEdits } from '../text/compose-edits.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { diagnose } from './diagnose.ts';
import type { Finding } from './finding.ts';
import type { Fix } from './fix.ts';
import { changeFiles, planFix } from './plan-fix.ts';
import type { Patient } from './rule.ts';

/** A safe fix that was made, with the finding it mended. */
export interface AppliedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** What "fix all" comes to. `edits` lead from the project's texts to `files`, at most one list per file. */
export interface FixedAll {
  readonly files: Readonly<Record<string, string>>;
  readonly edits: readonly TextEdit[];
  readonly applied: readonly AppliedFix[];
  readonly left: readonly Finding[];
}

/** More fixes than any real file needs; it only guards against rules that undo each other. */
const most = 500;

/**
 * Makes the first safe fix, looks again, and so on until none is left. A fix is kept only when its finding is gone
 * afterwards and no new error came with it, and each is tried once: it always ends.
 */
export function fixAll(patient: Patient): FixedAll {
  const tried = new Set<string>();
  const applied: AppliedFix[] = [];
  let now = patient;
  let edits: readonly TextEdit[] = [];
  let left = diagnose(now);
  for (let round = 0; round < most; round++) {
    const next = nextFix(left, tried);
    if (!next) break;
    tried.add(nameOf(next.finding, next.fix));
    const plan = planFix(now, next.fix);
    if (plan.kind === 'refused' || plan.edits.length === 0) continue;
    const after = { ...now, files: changeFiles(now.files, plan.edits) };
    const findings = diagnose(after);
    if (!isBetter(left, findings, next.finding)) continue;
    applied.push(next);
    edits = composeEdits(edits, plan.edits);
    now = after;
    left = findings;
  }
  return { files: now.files, edits, applied, left };
}

function nextFix(findings: readonly Finding[], tried: ReadonlySet<string>): AppliedFix | null {
  for (const finding of findings) {
    const fix = finding.fixes.find(one => one.safe);
    if (fix && !tried.has(nameOf(finding, fix))) return { finding, fix };
  }
  return null;
}

function nameOf(finding: Finding, fix: Fix): string {
  return JSON.stringify([findingKey(finding), fix.id, fix.values]);
}

function findingKey({ rule, subjects, values }: Finding): string {
  return JSON.stringify([rule, subjects, values]);
}

/** The finding is gone, and no error came that was not there; while the text was broken nobody knew the others. */
function isBetter(before: readonly Finding[], after: readonly Finding[], mended: Finding): boolean {
  const keys = (findings: readonly Finding[]) => new Set(findings.map(findingKey));
  if (keys(after).has(findingKey(mended))) return false;
  if (mended.rule.startsWith('yaml-')) return true;
  const known = keys(before);
  return !after.some(
    finding =>
      finding.severity === 'error' && finding.rule !== mended.rule && !known.has(findingKey(finding)),
  );
}
