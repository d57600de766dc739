import { describe, expect, it } from 'vitest';
import { filesOfPart } from '../../../shared/commands/add-service.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import { prometheus } from '../../../shared/technologies/prometheus/index.ts';
import type { Answers, ProbeTarget } from '../../../shared/technologies/technology.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';

const { probe, view } = prometheus;
if (!probe || !view) throw new Error('Prometheus has a probe and a view');

const target: ProbeTarget = {
  service: 'prometheus',
  container: 'c1',
  role: 'server',
  environment: {},
  command: '/bin/prometheus --config.file=/etc/prometheus/prometheus.yml',
  addresses: {},
  hostname: 'c1',
};

/** As the lab's Prometheus 2.42 answered over the gallery's stack. */
const targetOf = (job: string, instance: string, lastError = '') => ({
  discoveredLabels: { __address__: instance, job },
  labels: { instance, job },
  scrapePool: job,
  scrapeUrl: `http://${instance}/metrics`,
  globalUrl: `http://${instance}/metrics`,
  lastError,
  lastScrape: '2026-11-28T12:55:57.704786262Z',
  lastScrapeDuration: 0.001988292,
  health: lastError === '' ? 'up' : 'down',
  scrapeInterval: '5s',
  scrapeTimeout: '5s',
});
const success = (data: unknown) => ({ status: 'success', data });
const own = targetOf('prometheus', 'localhost:9090');
const answers = (targets: readonly unknown[] = [own], more: Answers = {}): Answers => ({
  targets: success({ activeTargets: targets, droppedTargets: [] }),
  alerts: success({ alerts: [] }),
  runtime: success({ reloadConfigSuccess: true, storageRetention: '15d' }),
  series: success({ headStats: { numSeries: 566, chunkCount: 566 } }),
  samples: success({ resultType: 'vector', result: [{ metric: {}, value: [1795870604.073, '125.6333'] }] }),
  ...more,
});
const read = (said: Answers) => probe.read(target, said, null, 0).reading;

const unknownHost =
  'Get "http://postgres-exporter:9187/metrics": dial tcp: lookup postgres-exporter on 127.0.0.11:53: no such host';

describe('A reading of Prometheus', () => {
  it('counts targets, series and the figures that come in', () => {
    expect(read(answers([own, targetOf('spark', 'spark-master:8080')]))).toMatchObject({
      state: 'ok',
      headline: { key: 'technologies.prometheus.watches', values: { count: 2 } },
      facts: {
        targets: 2,
        up: 2,
        down: 0,
        alerts: 0,
        series: 566,
        samplesPerSecond: 125.6,
        retention: '15d',
      },
      items: [
        { id: 'http://localhost:9090/metrics', health: 'up', durationMs: 2 },
        { id: 'http://spark-master:8080/metrics', health: 'up' },
      ],
      series: { samplesPerSecond: 125.6, up: 2 },
    });
  });

  it('names a target that does not answer before the others, and why', () => {
    const reading = read(answers([own, targetOf('postgres', 'postgres-exporter:9187', unknownHost)]));
    expect(reading).toMatchObject({
      state: 'warning',
      headline: { key: 'technologies.prometheus.down', values: { count: 1, total: 2 } },
      items: [{ instance: 'postgres-exporter:9187', trouble: 'unknownHost', error: unknownHost }, {}],
    });
    const rows = view.panel?.(reading) ?? [];
    expect(rows).toContainEqual({
      kind: 'note',
      alert: true,
      message: {
        key: 'technologies.prometheus.trouble.unknownHost',
        values: { target: 'postgres-exporter:9187' },
      },
    });
    expect(missingWords(wordsOfRows(rows))).toEqual([]);
  });

  it.each([
    ['Get "http://a:1/": dial tcp 172.18.0.3:1: connect: connection refused', 'refused'],
    ['Get "http://a:1/": dial tcp 172.18.0.3:1: connect: no route to host', 'refused'],
    ['Get "http://a:1/": context deadline exceeded', 'timeout'],
    ['server returned HTTP status 404 Not Found', 'notFound'],
    ['server returned HTTP status 500 Internal Server Error', 'status'],
    ['expected a valid start token, got "<" ("INVALID") while parsing: "<"', 'notMetrics'],
    ['received unsupported Content-Type "text/html" and no fallback_scrape_protocol', 'notMetrics'],
    ['something new', 'other'],
  ])('says in plain words what %s means', (error, trouble) => {
    const reading = read(answers([targetOf('a', 'a:1', error)]));
    expect(reading.items).toMatchObject([{ trouble }]);
    expect(missingWords(wordsOfRows(view.panel?.(reading) ?? []))).toEqual([]);
  });

  it('does not call a target down that it has not asked yet', () => {
    const reading = read(answers([{ ...own, health: 'unknown', lastScrapeDuration: 0 }]));
    expect(reading).toMatchObject({ state: 'ok', facts: { up: 0, down: 0 }, items: [{ durationMs: null }] });
  });

  it.each([
    ['noTargets', answers([]), 'warning'],
    [
      'alarm',
      answers([own], {
        alerts: success({
          alerts: [
            { labels: { alertname: 'DatabaseDown' }, state: 'firing' },
            { labels: { alertname: 'TargetDown' }, state: 'pending' },
          ],
        }),
      }),
      'warning',
    ],
    ['configurationRefused', answers([own], { runtime: success({ reloadConfigSuccess: false }) }), 'error'],
  ])('says %s', (key, said, state) => {
    const reading = read(said);
    expect(reading).toMatchObject({ state, headline: { key: `technologies.prometheus.${key}` } });
    expect(missingWords([...wordsOfRows(view.card(reading)), reading.headline])).toEqual([]);
  });

  it('knows no figure that it was not told, and none is 0', () => {
    const silent = { alerts: null, runtime: null, series: null, samples: null };
    expect(read(answers([own], silent))).toMatchObject({
      state: 'ok',
      facts: { alerts: null, series: null, samplesPerSecond: null, configurationRead: null, retention: null },
      series: { samplesPerSecond: null },
    });
  });

  it.each([
    null,
    'Service Unavailable',
    '<html>',
    7,
    [],
    {},
    { status: 'error' },
    success(null),
    success({ activeTargets: 'x' }),
    success([1]),
  ])('waits when the answer is %j', said => {
    const all = { targets: said, alerts: said, runtime: said, series: said, samples: said };
    expect(read(all).state).toBe('waiting');
    expect(() =>
      read(answers([said, own], { alerts: said, runtime: said, series: said, samples: said })),
    ).not.toThrow();
  });
});

describe('The questions to Prometheus', () => {
  it('go on only when the first is answered, to the port it was told', () => {
    const moved = { ...target, command: 'prometheus --web.listen-address=0.0.0.0:9191' };
    expect(probe.ask(moved, {})).toMatchObject([{ id: 'targets', kind: 'http', port: 9191 }]);
    expect(probe.ask(target, { targets: null })).toEqual([]);
    expect(probe.ask(target, answers([])).length).toBe(0);
    expect(probe.ask(target, { targets: success({}) }).map(ask => ask.id)).toEqual([
      'alerts',
      'runtime',
      'series',
      'samples',
    ]);
  });
});

describe('Prometheus’s service', () => {
  const recognise = (image: string) =>
    prometheus.recognise({ image, command: null, environment: {}, labels: {} });

  it.each([
    ['prom/prometheus:v3.1.0', 'server'],
    ['quay.io/prometheus/prometheus', 'server'],
    ['$' + '{PROMETHEUS_IMAGE:-prom/prometheus:v2.53.3}', 'server'],
    ['mirror.example.com/prom/prometheus', 'server'],
    ['prom/alertmanager', null],
    ['prom/node-exporter', null],
  ])('%s is %s', (image, role) => {
    expect(recognise(image)).toBe(role);
  });

  it('joins every network of the stack, since it goes to everybody', () => {
    const stack = readStack(
      parseDocument(
        'compose.yaml',
        'services:\n  a: { image: x, networks: [one] }\n  b: { image: y, networks: [two] }\n',
      ),
    );
    const services = stack.services.map(({ name, networks }) => ({
      name,
      technology: null,
      role: null,
      networks: networks.map(({ network }) => network),
    }));
    const template = prometheus.parts[0]?.template({
      name: 'prometheus',
      services,
      freePort: port => port,
      freeVolume: name => name,
    });
    expect(template?.yaml).toContain('networks:\n  - one\n  - two\n');
    expect(template?.configs?.[0]?.content).toContain('localhost:9090');
    expect(filesOfPart(stack, 'prometheus', 'prometheus')).toEqual({});
  });
});
