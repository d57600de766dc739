import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../shared/doctor/diagnose.ts';

const master = `
  spark-master:
    image: apache/spark:3.5.4-python3
    command: /opt/spark/bin/spark-class org.apache.spark.deploy.master.Master`;

/** The rules and wirings of Spark that speak about these services. */
function found(services: string): readonly string[] {
  const text = `services:${services}\n`;
  const findings = diagnose({ file: 'compose.yaml', files: { 'compose.yaml': text } });
  return findings.map(({ rule }) => rule).filter(rule => rule.startsWith('spark-'));
}

const worker = (address: string, more = '') => `${master}
  spark-worker:
    image: apache/spark:3.5.4-python3
    command: /opt/spark/bin/spark-class org.apache.spark.deploy.worker.Worker ${address}${more}`;

describe('The address of the master', () => {
  it.each([
    ['spark://spark-master:7077', []],
    ['spark://spark-master:7078', ['spark-master-url-mismatch']],
    ['spark://spark-master', ['spark-master-url-mismatch']],
    ['spark://localhost:7077', ['spark-master-url-mismatch']],
    ['spark://spark.example.com:7077', []],
    ['spark://$${MASTER}:7077', []],
  ])('%s is judged by the master’s name and port', (address, rules) => {
    expect(found(worker(address))).toEqual(rules);
  });

  it('may be an alias, and cannot be known where there are two masters', () => {
    const aliased = worker('spark://boss:7077').replace(
      'deploy.master.Master',
      'deploy.master.Master\n    networks: { default: { aliases: [boss] } }',
    );
    expect(found(aliased)).toEqual([]);
    expect(found(worker('spark://boss:7077') + master.replace('spark-master', 'second'))).toEqual([]);
  });
});

describe('A container without a role', () => {
  it('is not one whose image knows what to do', () => {
    expect(found('\n  spark:\n    image: apache/spark:3.5.4-python3')).toEqual(['spark-no-role-command']);
    expect(found('\n  spark:\n    image: bitnamilegacy/spark:3.5.4')).toEqual([]);
    expect(found('\n  spark:\n    image: apache/spark:3.5.4-python3\n    command: sleep infinity')).toEqual(
      [],
    );
    expect(found('\n  spark:\n    build: .\n    image: apache/spark:3.5.4-python3')).toEqual([]);
  });
});

describe('A job beside PostgreSQL', () => {
  const job = (more: string) => `${master}
  postgres: { image: 'postgres:16' }
  job:
    image: apache/spark:3.5.4-python3
    command: /opt/spark/bin/spark-submit --master spark://spark-master:7077 ${more}/jobs/a.py
    depends_on: [postgres]`;

  it('lacks the driver only where nothing could bring it', () => {
    expect(found(job(''))).toEqual(['spark-jdbc-driver-missing']);
    expect(found(job('--jars /extra/a.jar '))).toEqual([]);
    expect(found(job('--packages org.postgresql:postgresql:42.7.4 '))).toEqual([]);
    expect(found(`${job('')}\n    volumes: ['./postgresql.jar:/opt/spark/jars/postgresql.jar']`)).toEqual([]);
    expect(found(job('').replace('\n    depends_on: [postgres]', '')), 'nothing joins them').toEqual([]);
  });
});
