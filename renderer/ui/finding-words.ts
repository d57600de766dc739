import type { TFunction } from 'i18next';
import type { Finding } from '../../shared/doctor/finding.ts';
import type { Fix } from '../../shared/doctor/fix.ts';
import type { Severity } from '../../shared/document/problem.ts';

/** The words of a finding in the window's language. */
export interface FindingWords {
  readonly title: string;
  readonly message: string;
  readonly explanation: string;
}

/** Says a finding. */
export function sayFinding(t: TFunction, { rule, values }: Finding): FindingWords {
  const say = (part: string): string => t(`doctor.rules.${rule}.${part}`, { ...values, defaultValue: '' });
  return { title: say('title'), message: say('message'), explanation: say('explanation') };
}

/** Says what a fix does, as a short order: “Use port 8081 for pgadmin”. */
export function sayFix(t: TFunction, { id, values }: Fix): string {
  return t(`doctor.fixes.${id}`, values);
}

/** Severities, the heaviest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** How many findings weigh how much, the heaviest first: “1 error · 2 warnings”. Empty without findings. */
export function sayCounts(t: TFunction, findings: readonly Finding[]): string {
  return severities
    .flatMap(severity => {
      const count = findings.filter(finding => finding.severity === severity).length;
      return count === 0 ? [] : [t(`doctor.panel.count.${severity}`, { count })];
    })
    .join(' · ');
}

/** The heaviest severity among findings; null without any. */
export function worstOf(findings: readonly Finding[]): Severity | null {
  return severities.find(severity => findings.some(finding => finding.severity === severity)) ?? null;
}
