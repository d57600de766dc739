import { describe, expect, it } from 'vitest';
import { postgres } from '../../../shared/technologies/postgres/index.ts';
import type { ProbeTarget } from '../../../shared/technologies/technology.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';
import { recorded } from './postgres-answers.ts';

const target: ProbeTarget = {
  service: 'db',
  container: 'c1',
  role: 'server',
  environment: {},
  command: null,
  addresses: {},
  hostname: null,
};
const probe = postgres.probe;
if (!probe) throw new Error('PostgreSQL has a probe');

const state = (changes: object = {}) => ({
  state: [
    [
      JSON.stringify({
        connections: { active: 1, idle: 2, idleInTransaction: 1, total: 4, max: 100 },
        longestQuerySeconds: 3.5,
        blocked: 0,
        transactions: 1_000,
        blocksHit: 990,
        blocksRead: 10,
        databases: [
          { name: 'curso_bigdata', sizeBytes: 8_000_000 },
          { name: 'secret', sizeBytes: null },
        ],
        ...changes,
      }),
    ],
  ],
});

/** The answers to all rounds, as recorded, with changes. */
const answers = (changes: { server?: object; database?: object; statements?: unknown } = {}) => ({
  state: [[JSON.stringify({ ...recorded.server, ...changes.server })]],
  'inside:postgres': [[JSON.stringify({ tables: [], rows: {}, extensions: [] })]],
  'inside:curso_bigdata': [[JSON.stringify({ ...recorded.database, ...changes.database })]],
  statements: changes.statements ?? [[JSON.stringify(recorded.statements)]],
});

describe('A reading of PostgreSQL', () => {
  it('tells connections by state, sizes, cache, and nothing of rates the first time', () => {
    const { reading } = probe.read(target, state(), null, 10_000);
    expect(reading).toMatchObject({
      state: 'ok',
      facts: {
        connections: { active: 1, idle: 2, idleInTransaction: 1, total: 4, max: 100 },
        transactionsPerSecond: null,
        cacheHitRatio: 0.99,
        databases: [
          { name: 'curso_bigdata', sizeBytes: 8_000_000 },
          { name: 'secret', sizeBytes: null },
        ],
        longestQuerySeconds: 3.5,
        blocked: 0,
      },
    });
  });

  it('counts transactions per second between two readings, without its own', () => {
    const { memory } = probe.read(target, state(), null, 10_000);
    const rate = (transactions: number) =>
      probe.read(target, state({ transactions }), memory, 12_000).reading.facts['transactionsPerSecond'];
    expect(rate(1_097)).toBe(48);
    expect(rate(1_001)).toBe(0);
    expect(rate(5)).toBeNull();
  });

  it('forgets the count while the server is away', () => {
    const away = probe.read(target, { state: null }, { at: 0, transactions: 5 }, 1_000);
    expect(away.reading.state).toBe('waiting');
    const back = probe.read(target, state(), away.memory, 2_000);
    expect(back.reading.facts['transactionsPerSecond']).toBeNull();
  });

  it('warns when connections run out or sessions wait for a lock', () => {
    const full = { connections: { active: 1, idle: 94, idleInTransaction: 0, total: 95, max: 100 } };
    expect(probe.read(target, state(full), null, 0).reading.headline.key).toBe(
      'technologies.postgres.nearlyFull',
    );
    const { reading } = probe.read(target, state({ blocked: 2 }), null, 0);
    expect(reading).toMatchObject({
      state: 'warning',
      headline: { key: 'technologies.postgres.blocked', values: { count: 2 } },
    });
  });

  it.each([[null], [[]], [[['not json']]], [[[null]]], ['<html>'], [[['5']]], [7]])(
    'waits when the answer is %j',
    answer => {
      expect(probe.read(target, { state: answer }, null, 0).reading.state).toBe('waiting');
    },
  );

  it('shows the look of the card', () => {
    const { reading } = probe.read(target, state(), null, 0);
    const rows = postgres.view?.card(reading) ?? [];
    const panel = postgres.view?.panel?.(reading) ?? [];
    expect(missingWords([reading.headline, ...wordsOfRows([...rows, ...panel])])).toEqual([]);
    expect(rows.map(row => row.kind)).toEqual(['figures', 'series', 'figures']);
    expect(rows[0]).toMatchObject({ figures: [{ value: 4, of: 100 }, { format: 'per-second' }] });
    expect(rows[2]).toMatchObject({
      figures: [
        { label: { values: { name: 'curso_bigdata' } }, value: 8_000_000 },
        { value: 0.99, format: 'percent' },
      ],
    });
  });
});

describe('What PostgreSQL is asked', () => {
  const counting = { extensions: [{ name: 'pg_stat_statements', version: '1.10', schema: 'public' }] };
  const idsOf = (given: object) => probe.ask(target, given as Record<string, unknown>).map(({ id }) => id);

  it('is the server first, then its databases, then the queries where something counts them', () => {
    const all = answers({ database: counting });
    expect(idsOf({})).toEqual(['state']);
    expect(idsOf({ state: all.state })).toEqual(['inside:postgres', 'inside:curso_bigdata']);
    const { statements: _, ...before } = all;
    expect(idsOf(before)).toEqual(['statements']);
    expect(idsOf(all)).toEqual([]);
    const { statements: __, ...uncounted } = answers();
    expect(idsOf(uncounted)).toEqual([]);
  });

  it('asks the container’s own database and the largest others, but none of tests, which come and go', () => {
    const databases = [
      { name: 'own', sizeBytes: 1 },
      { name: 'a', sizeBytes: 40 },
      { name: 'b', sizeBytes: 30 },
      { name: 'c', sizeBytes: 20 },
      { name: 'test_shop', sizeBytes: 99 },
      { name: 'closed', sizeBytes: null },
    ];
    const asked = probe.ask({ ...target, environment: { POSTGRES_DB: 'own' } }, state({ databases }));
    expect(asked.map(({ id }) => id)).toEqual(['inside:postgres', 'inside:own', 'inside:a', 'inside:b']);
  });

  it('quotes the schema and knows the older names of columns', () => {
    const { statements: _, ...old } = answers({
      server: { versionNumber: 120_000 },
      database: { extensions: [{ ...counting.extensions[0], schema: 'we"ird' }] },
    });
    const [ask] = probe.ask(target, old);
    expect(ask).toMatchObject({
      database: 'curso_bigdata',
      query: expect.stringContaining('"we""ird".pg_stat'),
    });
    expect(ask).toMatchObject({ query: expect.not.stringContaining('total_exec_time') });
  });
});

describe('A PostgreSQL in which one waits for another', () => {
  const { reading } = probe.read(target, answers(), null, 0);
  const itemsOf = (kind: string) => reading.items.filter(item => item.kind === kind);

  it('says who holds up all, and since when', () => {
    expect(reading.state).toBe('warning');
    expect(reading.headline).toEqual({
      key: 'technologies.postgres.blockedBy',
      values: { count: 2, holder: 'alumno, etl (231)', time: '3 s' },
    });
    expect(itemsOf('waiting').map(item => item['chain'])).toEqual(['238 → 231', '245 → 238 → 231']);
    expect(itemsOf('holder')).toMatchObject([{ pid: 231, state: 'idle in transaction', application: 'etl' }]);
  });

  it('ends a chain where it would go in a circle', () => {
    const [first, second] = recorded.server.waiting;
    const circle = [first, { ...second, blockers: [238] }].map((each, at) =>
      at === 0 ? { ...each, blockers: [245] } : each,
    );
    const read = probe.read(target, answers({ server: { waiting: circle, holders: [] } }), null, 0);
    expect(read.reading.items.filter(item => item.kind === 'waiting').map(item => item['chain'])).toEqual([
      '238 → 245',
      '245 → 238',
    ]);
    expect(read.reading.headline.key).toBe('technologies.postgres.blocked');
  });

  it('tells sessions, tables with their estimates, extensions and settings', () => {
    expect(itemsOf('session').map(item => item['application'])).toEqual(['etl', 'report', 'web']);
    expect(itemsOf('table')).toMatchObject([
      { name: 't1', database: 'curso_bigdata', sizeBytes: 125_632_512, rows: 900_000 },
      { rows: null, vacuumedSecondsAgo: null },
      { rows: null },
    ]);
    expect(reading.facts).toMatchObject({
      version: '16.14',
      connectionsByUser: [{ name: 'alumno', count: 3 }],
      settings: { shared_buffers: '128MB', work_mem: '4MB' },
      extensions: [{ database: 'curso_bigdata', name: 'plpgsql', version: '1.0' }],
    });
  });

  it('shows no password that a query sets', () => {
    expect(itemsOf('statement').map(item => item['query'])).toContain("create role x password '…'");
    expect(JSON.stringify(reading)).not.toContain('geheim');
  });

  it('has words for all of it, and lists it in the Live panel', () => {
    const panel = postgres.view?.panel?.(reading) ?? [];
    expect(missingWords([reading.headline, ...wordsOfRows(panel)])).toEqual([]);
    expect(panel.flatMap(row => (row.kind === 'table' ? [row.id] : []))).toEqual([
      'waiting',
      'sessions',
      'databases',
      'tables',
      'statements',
      'settings',
      'extensions',
    ]);
    for (const row of panel)
      if (row.kind === 'table') for (const cells of row.rows) expect(cells).toHaveLength(row.columns.length);
    expect(postgres.view?.card(reading)[0]).toEqual({ kind: 'note', message: reading.headline, alert: true });
  });
});

describe('Work per second', () => {
  const rows = { read: 1_000, inserted: 100, updated: 10, deleted: 1 };
  const later = { read: 5_000, inserted: 300, updated: 30, deleted: 1 };
  const rates = (database: object, server: object = {}) => {
    const { memory } = probe.read(target, answers({ database: { rows } }), null, 10_000);
    return probe.read(target, answers({ database, server }), memory, 12_000).reading;
  };

  it('is the difference between two readings', () => {
    const { facts, series } = rates({ rows: later }, { walBytes: recorded.server.walBytes + 4_096 });
    expect(facts).toMatchObject({
      rowsPerSecond: { read: 2_000, inserted: 100, updated: 10, deleted: 0 },
      walBytesPerSecond: 2_048,
    });
    expect(series).toMatchObject({ rowsReadPerSecond: 2_000, walBytesPerSecond: 2_048 });
  });

  it('is unknown when a table has gone, whose rows no longer count, or a database does not answer', () => {
    expect(rates({ rows: { ...later, read: 10 } }).facts['rowsPerSecond']).toMatchObject({ read: null });
    const { memory } = probe.read(target, answers({ database: { rows } }), null, 10_000);
    const silent = { ...answers(), 'inside:curso_bigdata': null };
    expect(probe.read(target, silent, memory, 12_000).reading.facts['rowsPerSecond']).toEqual({
      read: null,
      inserted: null,
      updated: null,
      deleted: null,
    });
  });
});

describe('What somebody should act on', () => {
  const quiet = { blocked: 0, waiting: [], holders: [], sessions: [], longestQuerySeconds: null };
  const session = { ...recorded.server.sessions[0], waitsOn: 'Client' };
  const keysOf = (server: object, database: object = {}): string[] => {
    const { reading } = probe.read(target, answers({ server: { ...quiet, ...server }, database }), null, 0);
    const rows = postgres.view?.panel?.(reading) ?? [];
    const alerts = rows.flatMap(row => (row.kind === 'note' && row.alert ? [row.message] : []));
    expect(missingWords(alerts)).toEqual([]);
    return alerts.map(({ key }) => key.replace('technologies.postgres.', ''));
  };
  const table = (changes: object) => ({ tables: [{ ...recorded.database.tables[0], ...changes }] });

  it.each<[string, object, object, string[]]>([
    ['nothing', {}, {}, []],
    ['a forgotten transaction', { sessions: [{ ...session, seconds: 300 }] }, {}, ['idleTooLong']],
    ['a transaction that waits for a moment', { sessions: [{ ...session, seconds: 5 }] }, {}, []],
    [
      'a query of half a minute',
      { longestQuerySeconds: 31, sessions: [{ ...session, state: 'active', seconds: 31 }] },
      {},
      ['longQueryOf'],
    ],
    ['a query nobody may see', { longestQuerySeconds: 31 }, {}, ['longQuery']],
    [
      'a long query that only waits for a lock',
      { longestQuerySeconds: 31, sessions: [{ ...session, state: 'active', seconds: 31, waitsOn: 'Lock' }] },
      {},
      [],
    ],
    ['a cache that misses', { blocksHit: 80_000, blocksRead: 20_000 }, {}, ['cacheLow']],
    ['a cache of which little is known', { blocksHit: 80, blocksRead: 20 }, {}, []],
    ['dead rows', {}, table({ rows: 10_000, deadRows: 10_000 }), ['deadRows']],
    [
      'dead rows, never vacuumed',
      {},
      table({ rows: 0, deadRows: 10_000, vacuumedSecondsAgo: null }),
      ['deadRowsNever'],
    ],
    ['few dead rows', {}, table({ rows: 900_000, deadRows: 10_000 }), []],
  ])('is %s', (_, server, database, keys) => {
    expect(keysOf(server, database)).toEqual(keys);
  });
});

describe('The SQL console of PostgreSQL', () => {
  const [action] = postgres.actions ?? [];
  const run = (environment: Record<string, string>, fields: Record<string, string>) =>
    action?.command({ ...target, environment }, fields);

  it('runs what is typed as the container’s own user, and stops at an error', () => {
    expect(
      run({ POSTGRES_USER: 'alumno', POSTGRES_DB: 'curso_bigdata' }, { sql: 'select 1', database: '' }),
    ).toEqual({
      argv: [
        'psql',
        '-X',
        '-w',
        '-v',
        'ON_ERROR_STOP=1',
        '--username=alumno',
        '--dbname=curso_bigdata',
        '-f',
        '/tmp/drawbridge/query.sql',
      ],
      files: [{ path: '/tmp/drawbridge/query.sql', content: 'select 1\n' }],
    });
  });

  it('takes the image’s defaults, and a database by its name alone', () => {
    expect(run({}, { sql: 'x', database: '' })?.argv).toEqual(
      expect.arrayContaining(['--username=postgres', '--dbname=postgres']),
    );
    expect(run({}, { sql: 'x', database: ' shop ' })?.argv).toContain('--dbname=shop');
    expect(run({}, { sql: 'x', database: 'host=evil' })?.argv).toContain("--dbname=dbname='host=evil'");
  });
});
