import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reading } from '../../../shared/live/reading.ts';
import type { LiveSnapshot } from '../../../shared/live/snapshot.ts';
import { airflow } from '../../../shared/technologies/airflow/index.ts';
import type { ProbeTarget } from '../../../shared/technologies/technology.ts';
import { composeLeftovers } from '../../support/compose-leftovers.ts';
import { describeWithDocker } from '../../support/docker.ts';
import { type RunningStack, startExample } from '../../support/running-stack.ts';

const project = 'db-technologies-airflow';

describeWithDocker('The Week 3 stack, running', () => {
  let stack: RunningStack;
  const compose = (...args: readonly string[]): string => stack.compose(...args);

  beforeAll(() => {
    stack = startExample(project, 'week3');
  }, 300_000);

  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  const psql = (database: string, sql: string): string =>
    compose('exec', '-T', 'postgres', 'psql', '-U', 'alumno', '-d', database, '-Atc', sql);

  const status = async (): Promise<{ readonly snapshot: LiveSnapshot; readonly said: string }> => {
    const snapshot = await stack.status();
    return { snapshot, said: JSON.stringify(snapshot) };
  };

  const readingsOf = (snapshot: LiveSnapshot, service: string): readonly Reading[] =>
    snapshot.services.find(each => each.name === service)?.readings ?? [];

  it('runs its DAG, which reads what the loader loaded', async () => {
    const finished = "select count(*) from dag_run where state = 'success'";
    await expect.poll(() => psql('airflow', finished), { timeout: 90_000, interval: 2_000 }).toBe('1');
    expect(psql('curso_bigdata', 'select count(*) from sales')).toBe('12');
    expect(psql('curso_bigdata', "select total from sales_by_city where city = 'Lima'")).toBe('76.40');
  }, 120_000);

  it('tells on both cards what the database says of DAGs and runs, and how long ago the scheduler was seen', async () => {
    const { snapshot, said } = await status();
    const runs = JSON.parse(
      psql(
        'airflow',
        'select json_object_agg(state, n) from (select state, count(*) n from dag_run group by 1) r',
      ),
    );
    for (const service of ['airflow-webserver', 'airflow-scheduler']) {
      const [reading, ...others] = readingsOf(snapshot, service);
      expect(others).toEqual([]);
      expect(reading).toMatchObject({
        technology: 'airflow',
        state: 'ok',
        facts: {
          metadatabase: 'healthy',
          dags: { active: 1, paused: 0, importErrors: 0 },
          runs: { queued: 0, running: 0, failed: 0, ...runs },
        },
        items: [{ kind: 'dag', id: 'sales_by_city', paused: false, lastState: 'success' }],
      });
      expect(reading?.facts['heartbeatSeconds']).toBeGreaterThanOrEqual(0);
      expect(reading?.facts['heartbeatSeconds']).toBeLessThan(15);
    }
    expect(readingsOf(snapshot, 'postgres').map(reading => reading.technology)).toEqual(['postgres']);
    expect(said).not.toContain('bigdata2026');
  }, 60_000);

  it('runs the DAG once more as a card’s button does, and counts the run before, during and after', async () => {
    const trigger = airflow.actions?.find(({ id }) => id === 'airflow-trigger-dag');
    const snapshot = (await status()).snapshot;
    const [before] = readingsOf(snapshot, 'airflow-scheduler');
    expect(before?.facts['runs']).toMatchObject({ success: 1, running: 0 });
    const { argv } = trigger?.command({} as ProbeTarget, { dag: 'sales_by_city' }) ?? { argv: [] };
    compose('exec', '-T', 'airflow-scheduler', ...argv);
    const runs =
      "select coalesce(string_agg(state, ',' order by id), '') from dag_run where run_id like 'manual%'";
    expect(['queued', 'running', 'success']).toContain(psql('airflow', runs));
    const [during] = readingsOf((await status()).snapshot, 'airflow-scheduler');
    const counted = Object.values((during?.facts['runs'] ?? {}) as Record<string, number>);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(2);
    await expect.poll(() => psql('airflow', runs), { timeout: 90_000, interval: 2_000 }).toBe('success');
    const [after] = readingsOf((await status()).snapshot, 'airflow-scheduler');
    const tasks = "select count(*) from task_instance where state = 'success'";
    expect(after?.facts).toMatchObject({
      runs: { success: 2, running: 0, failed: 0 },
      tasks: { success: Number(psql('airflow', tasks)), failed: 0 },
    });
    expect(after?.items[0]?.['startedSecondsAgo']).toBeLessThan(180);
  }, 150_000);

  it('notices a paused DAG and a file with an error', async () => {
    psql('airflow', "update dag set is_paused = true where dag_id = 'sales_by_city'");
    psql('airflow', "insert into import_error (filename, stacktrace) values ('/tmp/none.py', 'SyntaxError')");
    const [reading] = readingsOf((await status()).snapshot, 'airflow-webserver');
    expect(reading?.facts['dags']).toMatchObject({ active: 0, paused: 1 });
  }, 60_000);

  it('says so when the scheduler falls silent', async () => {
    compose('pause', 'airflow-scheduler');
    try {
      psql(
        'airflow',
        "update job set latest_heartbeat = now() - interval '2 minutes' where job_type = 'SchedulerJob'",
      );
      const [reading] = readingsOf((await status()).snapshot, 'airflow-webserver');
      expect(reading).toMatchObject({
        state: 'warning',
        headline: expect.stringMatching(/silent for 1[2-3]\d seconds/),
      });
    } finally {
      compose('unpause', 'airflow-scheduler');
    }
  }, 60_000);
});
