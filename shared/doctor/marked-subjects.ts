import type { Finding } from './finding.ts';
import { rules } from './rules/index.ts';

const mutual: ReadonlySet<string> = new Set(rules.filter(rule => rule.mutual).map(rule => rule.id));

/**
 * Graph ids that carry a finding's mark: what is to mend. A healthy database whose address is written wrong elsewhere is
 * part of the story, not of the mending.
 */
export function markedSubjects({ rule, subjects }: Pick<Finding, 'rule' | 'subjects'>): readonly string[] {
  return mutual.has(rule) ? subjects : subjects.slice(0, 1);
}
