import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reading } from '../../shared/live/reading.ts';
import { minio } from '../../shared/technologies/minio/index.ts';
import { composeLeftovers } from '../support/compose-leftovers.ts';
import { describeWithDocker } from '../support/docker.ts';
import { type RunningStack, startExample } from '../support/running-stack.ts';
import { standInFor } from '../support/stand-in-image.ts';

const project = 'db-technologies-lake';
const patiently = { timeout: 280_000, interval: 2_000 };

describeWithDocker('The lake, running', () => {
  let stack: RunningStack;

  beforeAll(() => {
    // Where nothing can be pulled, a MinIO built from source stands in; the stack uses only what both have.
    standInFor('quay.io/minio/minio:RELEASE.2025-04-22T22-12-26Z', 'minio/minio:latest');
    stack = startExample(project, 'lake');
  }, 300_000);

  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  const reading = async (service = 'minio'): Promise<Reading | undefined> =>
    (await stack.status()).services.find(({ name }) => name === service)?.readings[0];

  /** MinIO asked by curl, which signs by itself. */
  const s3 = (path: string): string =>
    stack.compose(
      'exec',
      '-T',
      'minio',
      'curl',
      '-s',
      '--aws-sigv4',
      'aws:amz:us-east-1:s3',
      '-u',
      'alumno:bigdata2026',
      `http://127.0.0.1:9000${path}`,
    );

  const sizesIn = (bucket: string): readonly number[] =>
    [...s3(`/${bucket}?list-type=2`).matchAll(/<Size>(\d+)</g)].map(match => Number(match[1]));

  const job = (): string => stack.compose('ps', '-a', '--format', '{{.State}} {{.ExitCode}}', 'job');

  it('shows the empty bucket and the disk before anything is in it', async () => {
    expect(s3('/')).toContain('<Name>lake</Name>');
    const said = await reading();
    expect(said).toMatchObject({
      technology: 'minio',
      state: 'ok',
      facts: { buckets: 1, objects: 0, bytes: 0, drives: 1, offlineDrives: 0 },
      items: [{ id: 'lake', objects: 0 }],
    });
    // As df: what is taken and what may still be; blocks kept for root count as neither.
    const [, room = ''] = stack
      .compose('exec', '-T', 'minio', 'df', '-B1', '--output=used,avail', '/data')
      .split('\n');
    const [used = 0, available = 0] = room.trim().split(/\s+/).map(Number);
    expect(said?.facts['diskBytes']).toBe(used + available);
  });

  it('fills while Spark runs the job, and then holds what S3 itself lists', async () => {
    stack.compose('--profile', 'job', 'up', '-d', 'job');
    await expect.poll(async () => Number((await reading())?.facts['bytes']), patiently).toBeGreaterThan(0);
    expect(job()).toBe('running 0');
    await expect.poll(job, patiently).toBe('exited 0');
    const printed = stack.compose('logs', '--no-log-prefix', 'job');
    expect(printed).toContain('bronze: 203 rows as they came');
    expect(printed).toContain('silver: 193 rows that make sense');
    expect(printed).toMatch(/\|\s+Madrid\|\s+40\|15634\.00\|/);
    expect(printed).toContain('gold has 1 version(s)');
    const sizes = sizesIn('lake');
    expect(sizes.length).toBeGreaterThan(8);
    expect((await reading())?.facts).toMatchObject({
      buckets: 1,
      objects: sizes.length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
    });
  });

  it('keeps the job’s log, which the history server shows', async () => {
    const page = `http://${stack.compose('port', 'spark-history', '18080')}/api/v1/applications`;
    const applications = async () => (await fetch(page)).json();
    await expect
      .poll(applications, patiently)
      .toMatchObject([{ name: 'Medallion', attempts: [{ completed: true }] }]);
  });

  it('makes a bucket by the button', async () => {
    const target = { command: null } as Parameters<NonNullable<typeof minio.actions>[number]['command']>[0];
    const { argv } = minio.actions?.[0]?.command(target, { name: 'Mis notas' }) ?? { argv: [] };
    stack.compose('exec', '-T', 'minio', ...argv);
    expect(s3('/')).toContain('<Name>mis-notas</Name>');
    expect((await reading())?.facts['buckets']).toBe(2);
  });
});
