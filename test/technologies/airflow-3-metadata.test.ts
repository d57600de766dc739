import { afterAll, beforeAll, expect, it } from 'vitest';
import { readMetadata } from '../../shared/technologies/airflow/metadata.ts';
import { countsQuery, tablesQuery } from '../../shared/technologies/airflow/queries.ts';
import { composeLeftovers } from '../support/compose-leftovers.ts';
import { describeWithDocker } from '../support/docker.ts';
import { type RunningStack, startStack } from '../support/running-stack.ts';

const project = 'db-technologies-airflow3';

/** Airflow 3 itself is not run here: these are its tables as its models define them, as far as they are asked for. */
const tables = `
create table dag_bundle (name text primary key, active boolean, version text);
create table dag (dag_id text primary key, is_paused boolean, is_stale boolean, bundle_name text, fileloc text);
create table dag_run (id serial primary key, dag_id text, run_id text, logical_date timestamptz, state text,
  start_date timestamptz, end_date timestamptz);
create table task_instance (id uuid primary key default gen_random_uuid(), task_id text, dag_id text, run_id text,
  map_index int default -1, state text, start_date timestamptz, end_date timestamptz);
create table import_error (id serial primary key, timestamp timestamptz, filename text, bundle_name text, stacktrace text);
create table job (id serial primary key, job_type text, state text, hostname text, latest_heartbeat timestamptz);
insert into dag values ('sales', false, false, 'dags-folder', 'sales.py'), ('gone', false, true, 'dags-folder', 'gone.py'),
  ('asleep', true, false, 'dags-folder', 'asleep.py');
insert into dag_run (dag_id, run_id, state, start_date, end_date) values
  ('sales', 'one', 'success', now() - interval '90 s', now() - interval '80 s'),
  ('sales', 'two', 'failed', now() - interval '60 s', now() - interval '55 s'), ('gone', 'one', 'running', now(), null);
insert into task_instance (dag_id, task_id, run_id, state, end_date) values
  ('sales', 'count', 'two', 'success', now()), ('sales', 'add_up', 'two', 'failed', now()),
  ('sales', 'later', 'two', 'upstream_failed', now()), ('sales', 'new', 'two', null, null);
insert into import_error (timestamp, filename, bundle_name, stacktrace) values
  (now(), 'broken.py', 'dags-folder', E'Traceback (most recent call last):\\n  File "broken.py", line 1\\nSyntaxError: invalid syntax\\n');
insert into job (job_type, state, hostname, latest_heartbeat) values ('SchedulerJob', 'running', 's1', now() - interval '4 s'),
  ('DagProcessorJob', 'running', 'd1', now() - interval '2 s'), ('TriggererJob', 'running', 't1', null)`;

const stack3 = `
services:
  postgres:
    image: postgres:16
    environment:
      POSTGRES_PASSWORD: x
    healthcheck:
      test: ["CMD-SHELL", "pg_isready -h 127.0.0.1 -U postgres"]
      interval: 1s
      retries: 60
`;

describeWithDocker('The tables of Airflow 3', () => {
  let stack: RunningStack;
  const psql = (sql: string): string =>
    stack.compose('exec', '-T', 'postgres', 'psql', '-U', 'postgres', '-Atc', sql).trim();

  beforeAll(() => {
    stack = startStack(project, stack3);
  }, 120_000);

  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  it('are found, and read as those of Airflow 2 are', () => {
    expect(psql(tablesQuery)).toBe('f');
    psql(tables);
    expect(psql(tablesQuery)).toBe('t');
    const said = readMetadata({ counts: [[psql(countsQuery)]] });
    expect(said).toMatchObject({
      dags: { active: 1, paused: 1 },
      importErrors: 1,
      runs: { queued: 0, running: 1, success: 1, failed: 1 },
      tasks: { success: 1, failed: 1, upstream_failed: 1, running: 0 },
      errors: [{ file: 'broken.py', line: 'SyntaxError: invalid syntax' }],
      failures: [{ dag: 'sales', task: 'add_up', run: 'two' }],
      schedulers: [{ hostname: 's1' }],
      helpers: [{ type: 'DagProcessorJob', hostname: 'd1' }],
      items: [
        { id: 'sales', paused: false, lastState: 'failed', durationMs: 5000 },
        { id: 'asleep', paused: true, lastState: null, durationMs: null },
      ],
    });
    expect(said?.schedulers[0]?.seconds).toBeGreaterThanOrEqual(4);
  });
});
