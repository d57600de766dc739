import { describe, expect, it } from 'vitest';
import { airflow } from '../../../shared/technologies/airflow/index.ts';
import type { Answers, ProbeTarget, ServiceReading } from '../../../shared/technologies/technology.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';

const { probe, view } = airflow;
if (!probe?.join || !probe.follow || !view) throw new Error('Airflow has a probe and a view');
const { join, follow } = probe;

const address = 'postgresql+psycopg2://alumno:p%40ss@postgres:5432/airflow';
const now = Date.parse('2026-11-21T07:55:10Z');

function target(role: string, changes: Partial<ProbeTarget> = {}): ProbeTarget {
  return {
    service: `airflow-${role}`,
    container: role,
    role,
    environment: { AIRFLOW__DATABASE__SQL_ALCHEMY_CONN: address },
    command: null,
    addresses: {},
    hostname: role,
    ...changes,
  };
}

const database = target('metadata', {
  service: 'postgres',
  environment: {},
  given: { host: 'postgres', database: 'airflow' },
});

const healthy: Answers = {
  health: {
    metadatabase: { status: 'healthy' },
    scheduler: { status: 'healthy', latest_scheduler_heartbeat: '2026-11-21T07:55:00+00:00' },
  },
};

const counts = (changes: object = {}): Answers => ({
  tables: [['t']],
  counts: [
    [
      JSON.stringify({
        active: 2,
        paused: 1,
        importErrors: 0,
        runs: { queued: 0, running: 0, success: 7, failed: 1 },
        tasks: { success: 14, failed: 1 },
        schedulers: [{ hostname: 'scheduler', seconds: 3.25 }],
        helpers: [{ type: 'TriggererJob', hostname: 'triggerer', seconds: 2 }],
        errors: [],
        failures: [],
        dags: [
          { id: 'sales', paused: false, state: 'success', duration: 2389.5, started: 61.4 },
          { id: 'old', paused: true, state: null, duration: null, started: null },
        ],
        ...changes,
      }),
    ],
  ],
});

function read(said: ReadonlyArray<readonly [ProbeTarget, Answers]>) {
  const readings: ServiceReading[] = said.map(([each, answers]) => ({
    target: each,
    reading: probe?.read(each, answers, null, now).reading as ServiceReading['reading'],
  }));
  return join(readings, null, now).readings;
}

describe('A reading of Airflow', () => {
  it('says DAGs, runs and the scheduler’s own heartbeat where the metadata database answers', () => {
    const [web, scheduler] = read([
      [target('webserver'), healthy],
      [target('scheduler'), { health: null }],
      [database, counts()],
    ]);
    expect(web?.reading).toMatchObject({
      state: 'ok',
      headline: { key: 'technologies.airflow.dags', values: { count: 2 } },
      facts: {
        metadatabase: 'healthy',
        heartbeatSeconds: 3.3,
        dags: { active: 2, paused: 1, importErrors: 0 },
        runs: { queued: 0, running: 0, success: 7, failed: 1 },
        tasks: { queued: 0, running: 0, success: 14, failed: 1, up_for_retry: 0 },
      },
      items: [
        {
          kind: 'dag',
          id: 'sales',
          paused: false,
          lastState: 'success',
          durationMs: 2390,
          startedSecondsAgo: 61,
        },
        { kind: 'dag', id: 'old', paused: true, lastState: null, durationMs: null },
      ],
    });
    expect(scheduler?.reading).toMatchObject({ state: 'ok', facts: { heartbeatSeconds: 3.3 } });
  });

  it('leaves PostgreSQL’s card to PostgreSQL', () => {
    const readings = read([
      [target('webserver'), healthy],
      [database, counts()],
    ]);
    expect(readings.map(each => each.target.service)).toEqual(['airflow-webserver']);
  });

  it('knows only the heartbeat when the database is elsewhere, and counts nothing', () => {
    const elsewhere = target('webserver', { environment: {} });
    const [web] = read([[elsewhere, healthy]]);
    expect(web?.reading).toMatchObject({
      state: 'ok',
      headline: { key: 'technologies.airflow.alive' },
      facts: {
        heartbeatSeconds: 10,
        dags: { active: null, paused: null, importErrors: null },
        runs: { queued: null, running: null, success: null, failed: null },
      },
    });
  });

  it('does not take the heartbeat of another scheduler for its own', () => {
    const [scheduler] = read([
      [target('scheduler', { hostname: 'new' }), { health: null }],
      [database, counts()],
    ]);
    expect(scheduler?.reading).toMatchObject({ state: 'waiting', facts: { heartbeatSeconds: null } });
  });

  it.each([
    ['silent', healthy, counts({ schedulers: [{ hostname: 'scheduler', seconds: 95 }] }), 'warning'],
    ['noScheduler', { health: { metadatabase: { status: 'healthy' } } }, { tables: [['f']] }, 'warning'],
    ['importErrors', healthy, counts({ importErrors: 2 }), 'warning'],
    ['noDatabase', { health: { metadatabase: { status: 'unhealthy' } } }, { tables: null }, 'error'],
    ['failing', healthy, counts({ dags: [{ id: 'sales', paused: false, state: 'failed' }] }), 'warning'],
    ['running', healthy, counts({ runs: { queued: 0, running: 1, success: 0, failed: 0 } }), 'ok'],
  ])('says %s', (key, health, said, state) => {
    const [web] = read([
      [target('webserver'), health],
      [database, said],
    ]);
    expect(web?.reading).toMatchObject({ state, headline: { key: `technologies.airflow.${key}` } });
    const rows = web ? (view.panel?.(web.reading) ?? []) : [];
    expect(missingWords(wordsOfRows(rows))).toEqual([]);
  });

  it('says why a file is no DAG, and which tasks failed last', () => {
    const line = "ModuleNotFoundError: No module named 'panda'";
    const [web] = read([
      [target('webserver'), healthy],
      [
        database,
        counts({
          importErrors: 1,
          errors: [{ file: '/opt/airflow/dags/sales.py', line }],
          failures: [{ dag: 'sales', task: 'add_up', run: 'manual__1' }],
        }),
      ],
    ]);
    const rows = web ? (view.panel?.(web.reading) ?? []) : [];
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'code', text: line }));
    expect(rows).toContainEqual(
      expect.objectContaining({ kind: 'table', rows: [['sales', 'add_up', 'manual__1']] }),
    );
    expect(missingWords(wordsOfRows(rows))).toEqual([]);
  });

  it.each([
    ['triggerer', 2, 'ok', 'helperAlive'],
    ['triggerer', 95, 'warning', 'helperSilent'],
    ['dag-processor', 2, 'waiting', 'helperStarts'],
  ])('lets the database speak for the %s, seen %i seconds ago', (role, seconds, state, key) => {
    const helpers = [{ type: 'TriggererJob', hostname: 'triggerer', seconds }];
    const readings = read([
      [target(role), {}],
      [database, counts({ helpers })],
    ]);
    expect(probe.spokenFor).toContain(role);
    expect(readings[0]?.reading).toMatchObject({
      role,
      state,
      headline: { key: `technologies.airflow.${key}` },
    });
    const reading = readings[0]?.reading;
    const rows = reading ? [...view.card(reading), ...(view.panel?.(reading) ?? [])] : [];
    expect(missingWords(wordsOfRows(rows))).toEqual([]);
  });

  it.each([
    'text',
    '7',
    '[]',
    '{"dags":7,"errors":"x","failures":[7],"helpers":[{}],"tasks":[],"schedulers":{}}',
  ])('throws on no answer of the database: %s', said => {
    const broken = { tables: [['t']], counts: [[said]] };
    expect(() =>
      view.panel?.(
        read([
          [target('webserver'), healthy],
          [database, broken],
        ])[0]?.reading as never,
      ),
    ).not.toThrow();
  });

  it('keeps the threshold that Airflow was told', () => {
    const patient = target('webserver', {
      environment: {
        AIRFLOW__DATABASE__SQL_ALCHEMY_CONN: address,
        AIRFLOW__SCHEDULER__SCHEDULER_HEALTH_CHECK_THRESHOLD: '120',
      },
    });
    const [web] = read([
      [patient, healthy],
      [database, counts({ schedulers: [{ hostname: 'scheduler', seconds: 95 }] })],
    ]);
    expect(web?.reading.state).toBe('ok');
  });
});

describe('The questions to Airflow', () => {
  it('point to the metadata database once, by host and name, without the password', () => {
    const readings = read([
      [target('webserver'), healthy],
      [target('scheduler'), { health: null }],
    ]);
    expect(follow(readings)).toEqual([
      { host: 'postgres', role: 'metadata', given: { host: 'postgres', database: 'airflow' } },
    ]);
    expect(JSON.stringify([readings.map(each => each.reading), follow(readings)])).not.toContain('p%40ss');
  });

  it.each(['sqlite:////opt/airflow/airflow.db', 'mysql://a:b@db/airflow', ''])(
    'follow nothing for %s',
    connection => {
      const web = target('webserver', { environment: { AIRFLOW__DATABASE__SQL_ALCHEMY_CONN: connection } });
      expect(follow(read([[web, healthy]]))).toEqual([]);
    },
  );

  it('wait for the tables before they count', () => {
    expect(probe.ask(database, {}).map(ask => ask.id)).toEqual(['tables']);
    expect(probe.ask(database, { tables: [['f']] })).toEqual([]);
    expect(probe.ask(database, { tables: [['t']] })).toMatchObject([
      { id: 'counts', kind: 'sql', database: 'airflow' },
    ]);
  });
});

describe('Airflow’s roles', () => {
  const recognise = (image: string | null, command: string | null, environment = {}) =>
    airflow.recognise({ image, command, environment, labels: {} });

  it.each([
    ['apache/airflow:2.10.5', 'webserver', 'webserver'],
    ['registry.example.com:5000/mirror/apache/airflow:2.10.5', 'airflow scheduler', 'scheduler'],
    ['$' + '{AIRFLOW_IMAGE_NAME:-apache/airflow:2.10.5}', 'triggerer', 'triggerer'],
    ['apache/airflow:3.0.0', 'api-server', 'api-server'],
    ['apache/airflow:3.0.0', 'dag-processor', 'dag-processor'],
    ['apache/airflow:2.10.5', 'celery worker', 'worker'],
    ['apache/airflow:2.10.5', 'bash -c "airflow db migrate && airflow users create"', 'init'],
    ['apache/airflow:2.10.5', 'standalone', 'standalone'],
    ['apache/airflow:2.10.5', null, 'cli'],
    ['postgres:16', 'webserver', null],
  ])('%s running %s is %s', (image, command, role) => {
    expect(recognise(image, command)).toBe(role);
  });

  it('know a set-up job by what it prepares, and an image built at home by Airflow’s settings', () => {
    expect(recognise('apache/airflow:2.10.5', 'version', { _AIRFLOW_DB_MIGRATE: 'true' })).toBe('init');
    expect(recognise(null, 'scheduler', { AIRFLOW__CORE__EXECUTOR: 'LocalExecutor' })).toBe('scheduler');
    expect(recognise(null, 'scheduler', {})).toBeNull();
  });
});

describe('What an Airflow card’s buttons run', () => {
  const run = (id: string, dag: string) =>
    airflow.actions?.find(action => action.id === id)?.command(target('scheduler'), { dag }).argv;

  it.each([
    ['airflow-trigger-dag', ['airflow', 'dags', 'trigger', 'sales']],
    ['airflow-pause-dag', ['airflow', 'dags', 'pause', '--yes', 'sales']],
    ['airflow-unpause-dag', ['airflow', 'dags', 'unpause', '--yes', 'sales']],
  ])('%s', (id, argv) => {
    expect(run(id, ' sales ')).toEqual(argv);
  });

  it('takes no option for a name', () => {
    expect(run('airflow-trigger-dag', '--conf')?.at(-1)).toBe('conf');
  });
});
