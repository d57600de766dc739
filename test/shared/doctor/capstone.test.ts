import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../shared/doctor/diagnose.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import { fixAll } from '../../../shared/doctor/fix-all.ts';
import type { Patient } from '../../../shared/doctor/rule.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';

/** The two examples of the course's Module 07, one after the other, as its page prints them: without indentation. */
const pasted = readFileSync(join(import.meta.dirname, 'cases/yaml-lost-indentation.course/bad.yaml'), 'utf8');
const patient = (text: string): Patient => ({ file: 'compose.yaml', files: { 'compose.yaml': text } });
const said = (findings: readonly Finding[]) =>
  findings.map(({ rule, subjects }) => [rule, ...subjects].join(' '));

describe('The capstone as the course prints it', () => {
  const lost = diagnose(patient(pasted));
  const rebuilt = readFileSync(
    join(import.meta.dirname, 'cases/yaml-lost-indentation.course/fixed.yaml'),
    'utf8',
  );
  const findings = diagnose(patient(rebuilt));
  const bySeverity = (severity: string) => said(findings.filter(finding => finding.severity === severity));

  it('has lost its indentation: that is the whole story until it is rebuilt', () => {
    expect(lost.map(finding => finding.rule)).toEqual(['yaml-lost-indentation']);
  });

  it('raises three errors once it is rebuilt: the port, the network, the login', () => {
    expect(bySeverity('error').sort()).toEqual([
      'host-port-duplicate service:pgadmin service:spark-master',
      'no-shared-network service:spark-master service:spark-worker-1 service:postgres',
      'pgadmin-credentials-missing service:pgadmin',
    ]);
  });

  it('warns of what breaks elsewhere or later', () => {
    const rules = new Set(findings.filter(one => one.severity !== 'error').map(one => one.rule));
    expect([...rules]).toEqual(
      expect.arrayContaining([
        'depends-on-without-health',
        'pg-isready-incomplete',
        'env-secret-inline',
        'image-no-version',
      ]),
    );
  });

  it('is mended by “fix all”: one network, no port twice, no error and no warning left', async () => {
    const { files, left, applied } = fixAll(patient(pasted));
    expect(said(left.filter(one => one.severity !== 'info'))).toEqual([]);
    expect(applied[0]?.fix.id).toBe('rebuild-indentation');
    await expect(files['compose.yaml']).toMatchFileSnapshot('./capstone.fixed.yaml');
    const stack = readStack(parseDocument('compose.yaml', files['compose.yaml'] ?? ''));
    const ports = stack.services.flatMap(service => service.ports.map(port => port.published));
    expect(new Set(ports).size).toBe(ports.length);
    for (const service of stack.services)
      expect(service.networks.map(one => one.network)).toEqual(['red_bigdata']);
  });
});
