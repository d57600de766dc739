import type { Located } from '../document/lookup.ts';
import { findSlips, type Slip } from '../schema/find-slips.ts';
import { isMisspeltServices } from './misspelt-services.ts';
import type { Examination } from './rule.ts';

const found = new WeakMap<Examination, readonly Slip[]>();

/** What does not fit the schema of Compose, found once for all rules. Files of a very old format are another mistake. */
export function slipsOf(examination: Examination): readonly Slip[] {
  const before = found.get(examination);
  if (before) return before;
  const isLegacy = examination.stack.problems.some(problem => problem.code === 'legacy-format');
  const slips = isLegacy && !isMisspeltServices(examination) ? [] : findSlips(examination.document);
  found.set(examination, slips);
  return slips;
}

/** The service that a place is in, as the subject of a finding. */
export function subjectsOfSlip({ path }: Located): string[] {
  const [section, service] = path;
  return section === 'services' && path.length > 2 ? [`service:${service}`] : [];
}
