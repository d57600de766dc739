import type { LiveService, ServiceState } from '../live/snapshot.ts';
import type { Symptom, SymptomId } from '../live/symptoms.ts';
import type { Finding } from './finding.ts';
import type { Examination, PatientFailure } from './rule.ts';

/** Rules whose findings a symptom proves, when they are about the service that shows it; the likeliest first. */
const proves: Readonly<Record<SymptomId, readonly string[]>> = {
  'connection-refused': ['localhost-in-container', 'depends-on-without-health', 'no-shared-network'],
  'host-unknown': ['no-shared-network', 'depends-on-undefined'],
  'database-made-anew': ['db-without-volume', 'volume-wrong-path'],
  'superuser-password-missing': ['postgres-password-missing'],
  'pgadmin-login-missing': ['pgadmin-credentials-missing'],
  'table-missing': [],
  'password-rejected': [],
  'database-unknown': [],
  'program-missing': [],
  'permission-denied': [],
  'out-of-memory': [],
  'no-resources': [],
};

/** Findings that Docker's refusal to start proves: failure code of the engine → rules. */
const provenByFailure: Readonly<Record<string, readonly string[]>> = {
  'port-busy': ['host-port-duplicate', 'host-port-busy'],
  'dependency-no-healthcheck': ['healthy-without-healthcheck'],
};

/** States in which a service is in trouble; an end with code 0 is none. */
const troubled: ReadonlySet<ServiceState> = new Set(['exited', 'restarting', 'unhealthy', 'dead']);

/**
 * Joins what the files say with what really happened: a finding gets the line of the log that proves it and then is an
 * error; what a troubled service's log shows and no finding explains becomes a finding of its own (`log-<symptom>`).
 */
export function withEvidence(findings: readonly Finding[], { patient, stack }: Examination): Finding[] {
  let list = [...findings];
  const { failure } = patient;
  if (failure) list = proveByFailure(list, failure);
  for (const live of patient.live?.services ?? []) {
    const service = stack.services.find(one => one.name === live.name);
    if (!service) continue;
    for (const symptom of live.symptoms ?? []) {
      const at = provenAt(list, live.name, symptom);
      const proven = list[at];
      if (proven) list[at] = prove(proven, live, symptom);
      else if (inTrouble(live) && symptom.id !== 'database-made-anew') {
        list.push({
          rule: `log-${symptom.id}`,
          severity: 'error',
          subjects: [`service:${live.name}`],
          range: service.keyRange,
          values: {
            service: live.name,
            host: symptom.host ?? '',
            port: symptom.port ?? '',
            ...(symptom.host ? { context: 'address' } : {}),
          },
          fixes: [],
          evidence: { service: live.name, line: symptom.line },
        });
      }
    }
  }
  return list;
}

function inTrouble(live: LiveService): boolean {
  return troubled.has(live.state) && !(live.state === 'exited' && live.exitCode === 0);
}

function provenAt(findings: readonly Finding[], service: string, symptom: Symptom): number {
  for (const rule of proves[symptom.id]) {
    const at = findings.findIndex(
      finding =>
        finding.rule === rule && finding.subjects.includes(`service:${service}`) && !finding.evidence,
    );
    if (at >= 0) return at;
  }
  return -1;
}

function prove(finding: Finding, live: LiveService, symptom: Symptom): Finding {
  const evidence = { service: live.name, line: symptom.line };
  return inTrouble(live) ? { ...finding, severity: 'error', evidence } : { ...finding, evidence };
}

function proveByFailure(findings: readonly Finding[], failure: PatientFailure): Finding[] {
  const rules = provenByFailure[failure.code] ?? [];
  const at = findings.findIndex(
    finding =>
      rules.includes(finding.rule) &&
      (failure.port === null || String(finding.values['port']) === failure.port),
  );
  return findings.map((finding, index) => {
    const service = failure.service ?? finding.subjects[0]?.replace(/^service:/, '') ?? '';
    return index === at
      ? { ...finding, severity: 'error', evidence: { service, line: failure.line } }
      : finding;
  });
}
