import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reading } from '../../shared/live/reading.ts';
import { composeLeftovers } from '../support/compose-leftovers.ts';
import { describeWithDocker } from '../support/docker.ts';
import { type RunningStack, startExample } from '../support/running-stack.ts';
import { standInFor } from '../support/stand-in-image.ts';

const project = 'db-technologies-monitoring';
const patiently = { timeout: 90_000, interval: 2_000 };

describeWithDocker('The monitoring stack, running', () => {
  let stack: RunningStack;

  beforeAll(() => {
    // Where nothing can be pulled, Debian's Prometheus 2.42 stands in; the stack uses only what both have.
    standInFor('prom/prometheus:v3.1.0', 'prom/prometheus:latest');
    stack = startExample(project, 'monitoring');
  }, 300_000);

  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  const reading = async (service = 'prometheus'): Promise<Reading | undefined> =>
    (await stack.status()).services.find(({ name }) => name === service)?.readings[0];

  /** Prometheus's own program asks Prometheus: lines `{labels} => value @[time]`. */
  const query = (expression: string): readonly string[] =>
    stack
      .compose(
        'exec',
        '-T',
        'prometheus',
        'promtool',
        'query',
        'instant',
        'http://localhost:9090',
        expression,
      )
      .split('\n')
      .filter(Boolean);

  const figureOf = (expression: string): number =>
    Number(/=> (\S+) @/.exec(query(expression)[0] ?? '')?.[1] ?? Number.NaN);

  it('watches itself, the database and both parts of Spark, as many as Prometheus’s own program counts', async () => {
    await expect.poll(() => query('up == 1').length, patiently).toBe(4);
    // An alarm of the start, when a target was not there yet, ends with the next look at its rule.
    await expect.poll(async () => (await reading())?.state, patiently).toBe('ok');
    const said = await reading();
    expect(said).toMatchObject({
      technology: 'prometheus',
      state: 'ok',
      facts: { targets: 4, up: 4, down: 0, alerts: 0, configurationRead: true },
    });
    const own = query('up').flatMap(line => /instance="([^"]+)"/.exec(line)?.[1] ?? []);
    expect(said?.items.map(({ instance }) => instance).sort()).toEqual([...own].sort());
    const series = figureOf('prometheus_tsdb_head_series');
    expect(Math.abs(Number(said?.facts['series']) - series)).toBeLessThan(series / 5);
  });

  it('has the database’s figures and the worker’s, as these say them themselves', async () => {
    const psql = (sql: string): string =>
      stack.compose('exec', '-T', 'postgres', 'psql', '-U', 'alumno', '-d', 'curso_bigdata', '-Atc', sql);
    expect(psql('select count(*) from orders')).toBe('1000');
    psql("insert into orders (city, amount) select 'Lima', n from generate_series(1, 20000) n");
    psql('analyze orders');
    await expect
      .poll(() => figureOf('pg_stat_user_tables_n_live_tup{relname="orders"}'), patiently)
      .toBe(Number(psql('select count(*) from orders')));
    expect(figureOf('metrics_master_aliveWorkers_Value')).toBe(1);
  });

  it('sees the worker’s cores busy while a job runs, and free again after it', async () => {
    const cores = 'metrics_worker_coresUsed_Value';
    expect(figureOf(cores)).toBe(0);
    const job = stack.begin(
      'spark-master',
      '/opt/spark/bin/spark-submit',
      '--master',
      'spark://spark-master:7077',
      '/opt/spark/examples/src/main/python/pi.py',
      '100',
    );
    await expect.poll(() => figureOf(cores), patiently).toBe(2);
    expect(await job).toContain('Pi is roughly');
    await expect.poll(() => figureOf(cores), patiently).toBe(0);
  });

  it('says in plain words why a target is down, and that an alarm rings, until it is up again', async () => {
    stack.compose('stop', '-t', '1', 'postgres-exporter');
    await expect.poll(() => query('ALERTS{alertstate="firing"}').length, patiently).toBe(1);
    const said = await reading();
    expect(said).toMatchObject({ state: 'warning', facts: { up: 3, down: 1, alerts: 1 } });
    expect(said?.headline).toBe('1 of 4 targets does not answer');
    expect(said?.items[0]).toMatchObject({ instance: 'postgres-exporter:9187', health: 'down' });
    expect(['unknownHost', 'refused', 'timeout']).toContain(said?.items[0]?.['trouble']);
    stack.compose('start', 'postgres-exporter');
    await expect.poll(async () => (await reading())?.state, patiently).toBe('ok');
  });

  it('says that the old configuration counts when a new one has a mistake, until it is mended', async () => {
    const file = '/etc/prometheus/prometheus.yml';
    const asRoot = (line: string): string =>
      stack.compose('exec', '-T', '-u', 'root', 'prometheus', 'sh', '-c', line);
    asRoot(`cp ${file} /tmp/good.yml && echo 'scrape_configs: [' > ${file}`);
    stack.compose('kill', '-s', 'HUP', 'prometheus');
    await expect.poll(async () => (await reading())?.state, patiently).toBe('error');
    expect(await reading()).toMatchObject({ facts: { configurationRead: false, targets: 4 } });
    expect(stack.compose('logs', 'prometheus')).toContain('Error reloading config');
    asRoot(`cat /tmp/good.yml > ${file}`);
    stack.compose('kill', '-s', 'HUP', 'prometheus');
    await expect.poll(async () => (await reading())?.state, patiently).toBe('ok');
  });
});
