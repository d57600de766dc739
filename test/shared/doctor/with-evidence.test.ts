import { describe, expect, it } from 'vitest';
import { examine } from '../../../shared/doctor/examine.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import type { PatientFailure } from '../../../shared/doctor/rule.ts';
import { withEvidence } from '../../../shared/doctor/with-evidence.ts';
import type { LiveService } from '../../../shared/live/snapshot.ts';
import type { SymptomId } from '../../../shared/live/symptoms.ts';
import { logRules } from '../../../shared/words/en/doctor/log.ts';

const file = 'compose.yaml';
const text = 'services:\n  db:\n    image: postgres:16\n  report:\n    image: postgres:16\n';

const finding = (rule: string, service: string, values = {}): Finding => ({
  rule,
  severity: 'warning',
  subjects: [`service:${service}`],
  range: { file, from: 0, to: 8 },
  values,
  fixes: [],
});
const live = (name: string, state: LiveService['state'], exitCode: number | null, symptom: SymptomId) => ({
  name,
  state,
  exitCode,
  restarts: 0,
  containers: [],
  readings: [],
  symptoms: [{ id: symptom, line: `the line of ${name}`, host: null, port: null }],
});

function seen(findings: readonly Finding[], services: readonly LiveService[], failure?: PatientFailure) {
  const snapshot = { project: 'p', engine: null, at: '', services };
  return withEvidence(
    findings,
    examine({ file, files: { [file]: text }, live: snapshot, failure: failure ?? null }),
  );
}

describe('What really happened', () => {
  it('proves what the file made likely: the finding is an error now and shows the line', () => {
    const found = seen(
      [finding('depends-on-without-health', 'report')],
      [live('report', 'exited', 1, 'connection-refused')],
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      rule: 'depends-on-without-health',
      severity: 'error',
      evidence: { service: 'report', line: 'the line of report' },
    });
  });

  it('shows a line of a service that is well without making more of it', () => {
    const [found] = seen(
      [finding('db-without-volume', 'db')],
      [live('db', 'healthy', null, 'database-made-anew')],
    );
    expect(found).toMatchObject({ severity: 'warning', evidence: { line: 'the line of db' } });
  });

  it('becomes a finding of its own when nothing in the file explains it, and only of a service in trouble', () => {
    expect(seen([], [live('report', 'exited', 1, 'password-rejected')])).toMatchObject([
      { rule: 'log-password-rejected', severity: 'error', subjects: ['service:report'] },
    ]);
    expect(seen([], [live('report', 'exited', 0, 'password-rejected')])).toEqual([]);
    expect(seen([], [live('db', 'healthy', null, 'database-unknown')])).toEqual([]);
    expect(seen([], [live('gone', 'exited', 1, 'password-rejected')])).toEqual([]);
  });

  it('is Docker’s own refusal too: the port that is taken', () => {
    const failure = { code: 'port-busy', service: null, port: '8080', line: 'port is already allocated' };
    const [other, taken] = seen(
      [
        finding('host-port-duplicate', 'db', { port: 5432 }),
        finding('host-port-duplicate', 'report', { port: 8080 }),
      ],
      [],
      failure,
    );
    expect(other?.evidence).toBeUndefined();
    expect(taken).toMatchObject({
      severity: 'error',
      evidence: { service: 'report', line: 'port is already allocated' },
    });
  });

  it('has words for every symptom', () => {
    const ids: readonly SymptomId[] = Object.keys(logRules).map(key => key.replace('log-', '') as SymptomId);
    for (const id of ids) expect(seen([], [live('report', 'exited', 1, id)]).length).toBeLessThan(2);
    expect(ids).toContain('no-resources');
  });
});
