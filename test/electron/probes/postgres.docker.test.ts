import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngineAccess } from '../../../electron/engine/engine-access.ts';
import { createProber } from '../../../electron/probes/prober.ts';
import { findTechnologyJob } from '../../../electron/probes/technology-jobs.ts';
import { createStackRunner } from '../../../electron/stacks/stack-runner.ts';
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

  /** Everything the app would show from now on, with the time it came. */
  const follow = async () => {
    const access = createEngineAccess();
    const prober = createProber({ engine: access.engine });
    const seen: { readonly at: number; readonly reading: Reading }[] = [];
    const watch = prober.watch(readings => {
      const reading = readings.get('db')?.[0];
      if (reading) seen.push({ at: Date.now(), reading });
    });
    watch.update(matchServices(stack.project, [], await access.engine.snapshot(stack.project)));
    await expect.poll(() => seen.at(-1)?.reading.state, { timeout: 30_000 }).toBe('ok');
    return {
      /** The first reading like that, waited for. */
      first: async (like: (reading: Reading) => boolean) => {
        const from = seen.length;
        const find = () => seen.slice(from).find(({ reading }) => like(reading)) ?? null;
        await expect.poll(find, { timeout: 15_000, interval: 20 }).not.toBeNull();
        return find() as { readonly at: number; readonly reading: Reading };
      },
      end: () => {
        watch.dispose();
        prober.dispose();
        access.dispose();
      },
    };
  };
  const begin = (application: string, ...statements: string[]): Promise<string> => {
    const own = ['env', `PGAPPNAME=${application}`, 'psql', '-U', 'alumno', '-d', 'curso_bigdata'];
    return stack.begin('db', ...own, ...statements.flatMap(statement => ['-c', statement]));
  };
  const itemsOf = (reading: Reading, kind: string) => reading.items.filter(item => item.kind === kind);
  /** How long after its cause it was shown: aimed at three seconds, which a busy machine may exceed. */
  const tell = (what: string, shownAt: number, causedAt: string): void =>
    console.info(`${what}: shown ${(shownAt / 1000 - Number(causedAt)).toFixed(2)} s after its cause`);

  it('shows twenty connections, a lock held for ten seconds and a table of 100 MB as the catalogue tells them', async () => {
    psql('create table cola (id int)');
    const followed = await follow();
    try {
      const twenty = followed.first(({ facts }) => asObject(facts['connections'])?.['total'] === 20);
      const sleepers = Array.from(
        { length: 20 },
        () => 'psql -U alumno -d curso_bigdata -c "select pg_sleep(60)" &',
      );
      const all = stack.begin('db', 'sh', '-c', `export PGAPPNAME=sleeper; ${sleepers.join('\n')}\nwait`);
      const connected = await twenty;
      expect(sessions()).toBe(20);
      expect(connected.reading.facts).toMatchObject({
        connectionsByUser: [{ name: 'alumno', count: 20 }],
        connectionsByApplication: [{ name: 'sleeper', count: 20 }],
      });
      const ofSleepers = "from pg_stat_activity where application_name = 'sleeper'";
      tell(
        '20 connections',
        connected.at,
        psql(`select max(extract(epoch from backend_start)) ${ofSleepers}`),
      );
      psql(`select pg_terminate_backend(pid) ${ofSleepers}`);
      await all;

      const blocked = followed.first(({ facts }) => facts['blocked'] === 1);
      const holder = begin('holder', 'begin', 'lock table cola', 'select pg_sleep(10)', 'commit');
      const isLocked = "select count(*) from pg_locks where relation = 'cola'::regclass and granted";
      await expect.poll(() => psql(isLocked), { timeout: 8_000 }).toBe('1');
      const waiter = begin('waiter', 'select count(*) from cola');
      const waits = await blocked;
      const [pid, blockers, since] = psql(
        `select pid, array_to_json(pg_blocking_pids(pid)), extract(epoch from waitstart)
         from pg_stat_activity join pg_locks using (pid) where not granted`,
      ).split('|');
      expect(itemsOf(waits.reading, 'waiting')).toMatchObject([
        {
          pid: Number(pid),
          blockers: JSON.parse(blockers ?? ''),
          application: 'waiter',
          database: 'curso_bigdata',
        },
      ]);
      expect(itemsOf(waits.reading, 'holder')).toMatchObject([{ application: 'holder', state: 'active' }]);
      expect(waits.reading.headline.values).toMatchObject({ count: 1 });
      // To measure it would be to wait in line behind the others.
      expect(itemsOf(waits.reading, 'table')).toMatchObject([{ name: 'cola', sizeBytes: null }]);
      tell('a waiting session', waits.at, since ?? '');
      const free = followed.first(({ facts }) => facts['blocked'] === 0);
      await Promise.all([holder, waiter, free]);

      const big = followed.first(reading => itemsOf(reading, 'table').some(({ name }) => name === 'grande'));
      const said = await begin(
        'maker',
        `create table grande with (autovacuum_enabled = false) as
         select id, repeat('x', 100) as texto from generate_series(1, 800000) id`,
        'select extract(epoch from clock_timestamp())',
      );
      const madeAt = /\d{10}\.\d+/.exec(said)?.[0] ?? '';
      const made = await big;
      const [table] = itemsOf(made.reading, 'table');
      expect(table?.['sizeBytes']).toBeGreaterThan(100_000_000);
      expect(`${table?.['sizeBytes']}|${table?.['rows']}`).toBe(
        psql(
          `select pg_total_relation_size(relid), n_live_tup from pg_stat_user_tables where relname = 'grande'`,
        ),
      );
      tell('a table of 100 MB', made.at, madeAt);
    } finally {
      followed.end();
    }
  }, 120_000);

  it('runs statements of its console as the container’s own user, and shows tables and errors as psql does', async () => {
    const access = createEngineAccess();
    let said = '';
    let ended: (exitCode: number | null) => void = () => undefined;
    const runner = createStackRunner({
      access,
      configFolder: dirname(stack.file),
      emit: (name, event) => {
        if (name === 'job.output' && 'text' in event) said += event.text;
        if (name === 'job.ended' && 'exitCode' in event) ended(event.exitCode);
      },
    });
    const run = async (sql: string): Promise<{ said: string; exitCode: number | null }> => {
      said = '';
      const end = new Promise<number | null>(resolve => {
        ended = resolve;
      });
      const wanted = { service: 'db', action: 'postgres-sql', fields: { sql, database: '' } };
      const job = await findTechnologyJob(access.engine, stack.project, wanted);
      await runner.runJob({ id: stack.file, file: stack.file, folder: dirname(stack.file) }, 'db', job);
      return { exitCode: await end, said };
    };
    try {
      const made = await run(
        "create table notas (nombre text, nota int);\ninsert into notas values ('Ana', 9);\ntable notas;",
      );
      expect(made).toEqual({
        exitCode: 0,
        said: 'CREATE TABLE\nINSERT 0 1\n nombre | nota \n--------+------\n Ana    |    9\n(1 row)\n\n',
      });
      expect(psql('select nombre, nota from notas')).toBe('Ana|9');
      const wrong = await run('select 1 as uno;\nselect dos;\ndrop table notas;');
      expect(wrong.exitCode).not.toBe(0);
      expect(wrong.said).toContain('query.sql:2: ERROR:  column "dos" does not exist');
      expect(psql('select count(*) from notas')).toBe('1');
    } finally {
      await runner.dispose();
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
