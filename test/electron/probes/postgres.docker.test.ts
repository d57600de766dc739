import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngineAccess } from '../../../electron/engine/engine-access.ts';
import { createProber } from '../../../electron/probes/prober.ts';
import { matchServices } from '../../../shared/live/match-services.ts';
import type { Reading } from '../../../shared/live/reading.ts';
import { asObject } from '../../../shared/technologies/json.ts';
import { describeWithDocker, docker } from '../../support/docker.ts';
import { type RunningStack, startStack } from '../../support/running-stack.ts';

const yaml = `services:
  db:
    image: postgres:16
    environment:
      POSTGRES_USER: alumno
      POSTGRES_PASSWORD: secret
      POSTGRES_DB: curso_bigdata
    healthcheck:
      test: ["CMD-SHELL", "pg_isready -U alumno -d curso_bigdata"]
      interval: 1s
      retries: 60
`;

describeWithDocker('A running PostgreSQL', () => {
  let stack: RunningStack;
  beforeAll(() => {
    stack = startStack('db-technologies-postgres', yaml);
  }, 120_000);
  afterAll(() => stack?.remove());

  const psql = (sql: string): string =>
    stack.compose('exec', '-T', 'db', 'psql', '-U', 'alumno', '-d', 'curso_bigdata', '-Atc', sql);

  const readingOf = async (): Promise<Reading> => {
    const db = (await stack.status()).services.find(service => service.name === 'db');
    return db?.readings[0] as Reading;
  };

  const sessions = (): number =>
    Number(
      psql(`select count(*) from pg_stat_activity where backend_type = 'client backend'
            and pid <> pg_backend_pid() and application_name <> 'drawbridge'`),
    );

  it('shows sizes, cache and connections as the database itself tells them', async () => {
    const reading = await readingOf();
    expect(reading).toMatchObject({ technology: 'postgres', state: 'ok' });
    expect(reading.facts['databases']).toContainEqual({
      name: 'curso_bigdata',
      sizeBytes: Number(psql("select pg_database_size('curso_bigdata')")),
    });
    expect(reading.facts['connections']).toEqual({
      active: 0,
      idle: 0,
      idleInTransaction: 0,
      total: 0,
      max: Number(psql('show max_connections')),
    });
    expect(reading.facts['cacheHitRatio']).toBeGreaterThan(0.5);
    expect(reading.facts['transactionsPerSecond']).toBeLessThan(3);
  });

  it('shows a session of psql while it lasts, within three seconds', async () => {
    const access = createEngineAccess();
    const prober = createProber({ engine: access.engine });
    const totals: (number | null)[] = [];
    const watch = prober.watch(readings => {
      const connections = asObject(readings.get('db')?.[0]?.facts['connections']);
      totals.push((connections?.['active'] as number | undefined) ?? null);
    });
    try {
      watch.update(matchServices(stack.project, [], await access.engine.snapshot(stack.project)));
      await expect.poll(() => totals.at(-1), { timeout: 30_000 }).toBe(0);
      const query = stack.begin(
        'db',
        'psql',
        '-U',
        'alumno',
        '-d',
        'curso_bigdata',
        '-c',
        'select pg_sleep(15)',
      );
      await expect.poll(sessions, { timeout: 30_000 }).toBe(1);
      const seenBefore = totals.length;
      await expect.poll(() => totals.slice(seenBefore), { timeout: 3_000 }).toContain(1);
      const status = await readingOf();
      expect(status.facts['connections']).toMatchObject({ active: 1, total: sessions() });
      expect(status.facts['longestQuerySeconds']).toBeGreaterThan(0);
      await query;
      await expect.poll(() => totals.at(-1), { timeout: 30_000 }).toBe(0);
    } finally {
      watch.dispose();
      prober.dispose();
      access.dispose();
    }
  }, 60_000);

  it('counts transactions per second', async () => {
    // They look at a table: of sessions that touch none the database may publish no counters for a while.
    const load = stack.begin(
      'db',
      'sh',
      '-c',
      'timeout 90 sh -c \'while [ ! -f /tmp/enough ]; do echo "select 1 from pg_database;"; done\' | psql -q -U alumno -d curso_bigdata >/dev/null',
    );
    let ended: string | null = null;
    void load.then(said => {
      ended = said;
    });
    await expect
      .poll(
        async () => {
          if (ended !== null) throw new Error(`the transactions ended too soon: ${ended}`);
          return (await readingOf()).facts['transactionsPerSecond'];
        },
        { timeout: 90_000 },
      )
      .toBeGreaterThan(50);
    stack.compose('exec', '-T', 'db', 'touch', '/tmp/enough');
    await load;
  }, 180_000);

  it('survives a restart of the container and leaves nothing inside when it is let go', async () => {
    const access = createEngineAccess();
    const prober = createProber({ engine: access.engine });
    let latest: Reading | undefined;
    const watch = prober.watch(readings => {
      latest = readings.get('db')?.[0];
    });
    const tell = async () =>
      watch.update(matchServices(stack.project, [], await access.engine.snapshot(stack.project)));
    const processes = () => docker('top', stack.compose('ps', '-q', 'db'));
    try {
      await tell();
      await expect.poll(() => latest?.state, { timeout: 30_000 }).toBe('ok');
      expect(processes()).toContain('psql -X');
      stack.compose('restart', 'db');
      await tell();
      latest = undefined;
      await expect.poll(() => (latest as Reading | undefined)?.state, { timeout: 60_000 }).toBe('ok');
    } finally {
      watch.dispose();
      prober.dispose();
    }
    await expect.poll(processes, { timeout: 30_000 }).not.toContain('psql -X');
    access.dispose();
  }, 60_000);
});
