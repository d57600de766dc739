import { diagnose } from '../../doctor/diagnose.ts';
import { changeFiles, planFix } from '../../doctor/plan-fix.ts';
import type { Patient } from '../../doctor/rule.ts';

/** A project's texts after its secrets were moved out of the Compose file. */
export interface MovedSecrets {
  readonly files: Readonly<Record<string, string>>;
  readonly moved: readonly { readonly service: string; readonly key: string; readonly name: string }[];
}

/** More than any real file has; it only guards against a fix that mends nothing. */
const most = 300;

/** Does what the Doctor offers for secrets in the Compose file, one after the other: each goes to `.env`, a reference stays. */
export function moveSecrets(patient: Patient): MovedSecrets {
  let files = patient.files;
  const moved: { service: string; key: string; name: string }[] = [];
  const refused = new Set<string>();
  for (let round = 0; round < most; round++) {
    const now = { ...patient, files };
    const finding = diagnose(now).find(
      one => one.rule === 'env-secret-inline' && !refused.has(`${one.range.from}`),
    );
    const [fix] = finding?.fixes ?? [];
    if (!finding || !fix) break;
    const plan = planFix(now, fix);
    if (plan.kind === 'refused' || plan.edits.length === 0) {
      refused.add(`${finding.range.from}`);
      continue;
    }
    files = changeFiles(files, plan.edits);
    const { service = '', key = '' } = finding.values;
    moved.push({ service: String(service), key: String(key), name: String(fix.values['name'] ?? key) });
  }
  return { files, moved };
}
