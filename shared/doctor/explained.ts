import type { Finding } from './finding.ts';

/** The attribute that a rule misses: when it is there under a misspelled key, the misspelling is the whole story. */
const missedAttributes: Readonly<Record<string, string>> = {
  'pgadmin-credentials-missing': 'environment',
  'postgres-password-missing': 'environment',
  'service-without-healthcheck': 'healthcheck',
  'healthy-without-healthcheck': 'healthcheck',
  'db-without-volume': 'volumes',
  'no-shared-network': 'networks',
};

/** Rules that follow from another one about the same subject: consequence → causes. */
const causes: Readonly<Record<string, readonly string[]>> = {
  'service-without-healthcheck': ['healthy-without-healthcheck'],
  'db-without-volume': ['volume-wrong-path'],
  'no-shared-network': ['localhost-in-container', 'undefined-network'],
};

/** Leaves out what follows from another finding of the list. */
export function withoutConsequences(findings: readonly Finding[]): Finding[] {
  return findings.filter(finding => !findings.some(cause => cause !== finding && explains(cause, finding)));
}

function explains(cause: Finding, finding: Finding): boolean {
  if (!finding.subjects.some(subject => cause.subjects[0] === subject)) return false;
  if (cause.rule === 'unknown-key') return missedAttributes[finding.rule] === cause.values.suggestion;
  return causes[finding.rule]?.includes(cause.rule) ?? false;
}
