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
        tasks: { queued: 0, running: 0 },
        schedulers: [{ hostname: 'scheduler', seconds: 3.25 }],
        dags: [
          { id: 'sales', paused: false, state: 'success', duration: 2389.5 },
          { id: 'old', paused: true, state: null, duration: null },
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
      },
      items: [
        { kind: 'dag', id: 'sales', paused: false, lastState: 'success', durationMs: 2390 },
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
