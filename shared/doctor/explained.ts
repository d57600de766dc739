import type { Range } from '../text/text-edit.ts';
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

const schemaRules: ReadonlySet<string> = new Set(['wrong-value-type', 'missing-key', 'unknown-key']);

/** Leaves out what follows from another finding of the list. */
export function withoutConsequences(findings: readonly Finding[]): Finding[] {
  return findings.filter(finding => !findings.some(cause => cause !== finding && explains(cause, finding)));
}

function explains(cause: Finding, finding: Finding): boolean {
  // What the schema says of a value, it says more exactly than "a form Compose does not know".
  if (finding.rule === 'unknown-shape')
    return schemaRules.has(cause.rule) && overlap(cause.range, finding.range);
  if (!finding.subjects.some(subject => cause.subjects[0] === subject)) return false;
  const missed = missedAttributes[finding.rule];
  if (missed !== undefined && cause.rule === 'unknown-key') return missed === cause.values.suggestion;
  if (missed !== undefined && cause.rule === 'wrong-value-type') return missed === cause.values.key;
  return causes[finding.rule]?.includes(cause.rule) ?? false;
}

/** Two places of a file that share text, or whose keys and values stand on one line. */
function overlap(one: Range, other: Range): boolean {
  return one.file === other.file && one.from <= other.to && other.from <= one.to;
}
