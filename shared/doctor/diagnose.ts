import type { Severity } from '../document/problem.ts';
import { examine } from './examine.ts';
import { withoutConsequences } from './explained.ts';
import type { Finding } from './finding.ts';
import { problemFindings } from './problem-findings.ts';
import type { Examination, Patient, Rule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { withEvidence } from './with-evidence.ts';

/**
 * All that the Doctor has to say of a project, as one list: what is wrong with the text, with the structure, and what
 * the rules find. Causes come before consequences, then by weight, then by place. Where the text itself is broken only
 * that is said: everything else would follow from it.
 */
export function diagnose(patient: Patient): Finding[] {
  return diagnoseExamination(examine(patient));
}

/** The same for a project that is examined already. `rules` are all rules unless a test says otherwise. */
export function diagnoseExamination(examination: Examination, rules: readonly Rule[] = allRules): Finding[] {
  const speak = (stage: 'text' | 'stack') =>
    rules.filter(rule => (rule.stage ?? 'stack') === stage).flatMap(rule => rule.examine(examination));
  const broken = speak('text');
  if (broken.length > 0) return inOrder(examination, broken);
  const problems = problemFindings(examination);
  const parses = [...examination.documents.values()].every(document => document.parses);
  if (!parses) return inOrder(examination, problems);
  return inOrder(
    examination,
    withEvidence(withoutConsequences([...problems, ...speak('stack')]), examination),
  );
}

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Rules and problems about the structure: what is drawn and what other rules say may follow from them. */
const structural = new Set([
  'yaml-duplicate-key',
  'yaml-unknown-alias',
  'not-a-mapping',
  'services-not-a-mapping',
  'legacy-format',
  'service-not-a-mapping',
  'unknown-shape',
  'unknown-key',
  'wrong-value-type',
  'missing-key',
]);

function inOrder({ patient }: Examination, findings: readonly Finding[]): Finding[] {
  const order = (one: Finding) => [
    structural.has(one.rule) ? 0 : 1,
    weights[one.severity],
    one.range.file === patient.file ? 0 : 1,
  ];
  return [...findings].sort((one, other) => {
    const [mine, theirs] = [order(one), order(other)];
    const at = mine.findIndex((value, index) => value !== theirs[index]);
    if (at >= 0) return (mine[at] ?? 0) - (theirs[at] ?? 0);
    if (one.range.file !== other.range.file) return one.range.file < other.range.file ? -1 : 1;
    return one.range.from - other.range.from;
  });
}
