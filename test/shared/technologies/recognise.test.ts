import { describe, expect, it } from 'vitest';
import { recogniseService } from '../../../shared/technologies/index.ts';

const recognise = (image: string | null, command: string | null = null, environment = {}): string | null => {
  const found = recogniseService({ image, command, labels: {}, environment });
  return found && `${found.technology.id} ${found.role}`;
};

describe('Recognising a service', () => {
  it.each([
    ['postgres:16', 'postgres server'],
    ['postgres', 'postgres server'],
    ['docker.io/library/postgres:16-alpine', 'postgres server'],
    ['registry.example.com:5000/mirror/library/postgres:16', 'postgres server'],
    ['postgres:16@sha256:0123456789abcdef', 'postgres server'],
    ['${DB_IMAGE:-postgres:16}', 'postgres server'],
    ['${REGISTRY:-ghcr.io}/mirror/postgres:${TAG:-16}', 'postgres server'],
    ['${A:-${B:-redis:7}}', 'redis server'],
    ['postgis/postgis:16-3.4', 'postgres server'],
    ['dpage/pgadmin4', 'pgadmin server'],
    ['redis:7-alpine', 'redis server'],
    ['python:3.11-slim', 'python program'],
    ['apache/spark:3.5.4-python3', 'spark driver'],
    ['prometheuscommunity/postgres-exporter', null],
    ['my-postgres-backup:1', null],
    ['${IMAGE}', null],
    ['', null],
    [null, null],
  ])('%s is %s', (image, expected) => {
    expect(recognise(image)).toBe(expected);
  });

  it.each([
    ['/opt/spark/bin/spark-class org.apache.spark.deploy.master.Master', 'spark master'],
    ['/opt/spark/bin/spark-class org.apache.spark.deploy.worker.Worker spark://m:7077', 'spark worker'],
    ['/opt/spark/sbin/start-worker.sh spark://m:7077', 'spark worker'],
    ['spark-submit --master spark://m:7077 /jobs/a.py', 'spark driver'],
    ['/opt/spark/bin/spark-class org.apache.spark.deploy.history.HistoryServer', 'spark history'],
  ])('reads Spark’s role from the command: %s', (command, expected) => {
    expect(recognise('apache/spark:3.5.4-python3', command)).toBe(expected);
    expect(recognise('built-by-the-project', command)).toBe(expected);
  });

  it('reads the role of Bitnami’s image from its variable', () => {
    expect(recognise('bitnamilegacy/spark:3.5', null, { SPARK_MODE: 'worker' })).toBe('spark worker');
  });
});
