import { describe, expect, it } from 'vitest';
import { spark } from '../../../shared/technologies/spark/index.ts';
import type { Answers, ProbeTarget } from '../../../shared/technologies/technology.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';
import * as pages from './spark-driver-pages.ts';

const target: ProbeTarget = {
  service: 'job',
  container: 'job-1',
  role: 'driver',
  environment: {},
  command: null,
  addresses: { net: '172.18.0.2' },
  hostname: 'fc03bd5ed6e0',
};
const probe = spark.probe;
if (!probe?.join) throw new Error('Spark has a probe that joins');
const { join } = probe;

const application = 'app-20261128125328-0000';
const base = `/api/v1/applications/${application}`;

/** What the driver answers on each path; nothing else is there. */
const page: Readonly<Record<string, unknown>> = {
  '/api/v1/applications': pages.applications,
  [`${base}/allexecutors`]: pages.executors,
  [`${base}/jobs`]: pages.jobs,
  [`${base}/stages`]: [],
  [`${base}/stages/4`]: pages.stageWithSummaries,
  ...Object.fromEntries(pages.stages.map(stage => [`${base}/stages/${stage.stageId}`, [stage]])),
  [`${base}/storage/rdd`]: pages.storage,
  [`${base}/sql`]: [{ ...pages.query, planDescription: '' }],
  [`${base}/sql/1`]: pages.query,
  '/metrics/json/': pages.metrics,
  '/jobs/job/?id=5': pages.jobPage,
};

/** Asks as the core does: at most four rounds, null for what is not there. */
function readOnce(previous: unknown, of: ProbeTarget = target, answering = page) {
  let answers: Answers = {};
  const asked: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const asks = probe?.ask(of, answers, previous) ?? [];
    if (asks.length === 0) break;
    for (const ask of asks) {
      if (ask.kind !== 'http') throw new Error('Spark is asked by http');
      asked.push(`${ask.port} ${ask.path}`);
      const path = answering[ask.path] === undefined ? (ask.path.split('?')[0] ?? '') : ask.path;
      const isThere = ask.port === 4040 || ask.port === 18_080;
      answers = { ...answers, [ask.id]: (isThere ? answering[path] : null) ?? null };
    }
  }
  const read = probe?.read(of, answers, previous, 1_795_870_600_000);
  if (!read) throw new Error('Spark reads');
  return { ...read, asked };
}

const fresh = readOnce(null);
const first = readOnce(fresh.memory);
const itemsOf = (kind: string, of = first) => of.reading.items.filter(item => item.kind === kind);

describe('A driver of Spark', () => {
  it('tells its jobs, the newest first, with their stages', () => {
    expect(itemsOf('job')).toMatchObject([
      { job: 10, state: 'FAILED', tasks: 4, stages: [16] },
      { job: 5, state: 'SUCCEEDED', tasks: 9, completedTasks: 1, stages: [7, 8] },
    ]);
  });

  it('tells which stage waits for which, by the drawing on the job’s page', () => {
    expect(itemsOf('stage')).toMatchObject([
      { stage: 16, state: 'FAILED', parents: null },
      { stage: 8, state: 'COMPLETE', parents: [7] },
      { stage: 7, state: 'SKIPPED', parents: [] },
    ]);
  });

  it('names the error of a stage that failed in one line', () => {
    expect(itemsOf('stage')[0]).toMatchObject({ error: 'ZeroDivisionError: division by zero' });
  });

  it('tells cached data, a query with its plan, and the streaming query by its gauges', () => {
    expect(itemsOf('cache')).toMatchObject([
      { partitions: 8, cachedPartitions: 8, memoryBytes: 4_063_848, diskBytes: 0 },
    ]);
    const [query] = itemsOf('query');
    expect(query).toMatchObject({ query: 1, name: 'collect at /tmp/job.py:7', state: 'COMPLETED' });
    expect(query?.['plan']).toMatch(/^AdaptiveSparkPlan/);
    expect(itemsOf('stream')).toMatchObject([
      {
        name: 'rates',
        inputRate: expect.closeTo(48.4, 1),
        processingRate: expect.closeTo(70.5, 1),
        batchMs: 5674,
        watermarkAt: 1_795_870_503_598,
        stateRows: 5,
        stateBytes: 5192,
      },
    ]);
  });

  it('tells an executor’s heap, its input, since when it ran, and why it is gone', () => {
    expect(itemsOf('executor')[0]).toMatchObject({
      id: '0',
      state: 'EXITED',
      heapPeakBytes: expect.any(Number),
      inputBytes: expect.any(Number),
      addedAt: Date.UTC(2026, 10, 28, 12, 53, 44, 356),
      removedAt: Date.UTC(2026, 10, 28, 12, 56, 21, 511),
      removeReason: 'worker lost: 172.18.0.3:46799 got disassociated',
    });
  });

  it('is shown in words of every language, all of it in the panel', () => {
    const { reading } = join([{ target, reading: first.reading }], null, 0).readings[0] ?? first;
    const panel = spark.view?.panel?.(reading) ?? [];
    expect(missingWords([reading.headline, ...wordsOfRows(panel)])).toEqual([]);
    expect(panel.flatMap(row => ('id' in row ? row.id : []))).toEqual(
      expect.arrayContaining(['jobs', 'stages', 'cache', 'queries', 'streams', `${application}/query-1`]),
    );
    expect(panel).toContainEqual({
      kind: 'link',
      label: { key: 'technologies.spark.link.job', values: { name: 'Look' } },
      port: 4040,
      path: '/jobs/',
    });
  });
});

describe('Asking a driver of Spark', () => {
  it('looks at all eleven ports in the first reading, then at those that answered and the next one', () => {
    const ports = (asked: readonly string[]) => new Set(asked.map(ask => ask.split(' ')[0]));
    expect(ports(fresh.asked).size).toBe(11);
    expect([...ports(first.asked)]).toEqual(['4040', '4041']);
  });

  it('asks in the first reading only for what comes soon, then for the rest', () => {
    const paths = (asked: readonly string[]) => asked.filter(ask => ask.startsWith('4040 ')).join('\n');
    expect(paths(fresh.asked).split('\n')).toEqual([
      '4040 /api/v1/applications',
      `4040 ${base}/allexecutors`,
      `4040 ${base}/jobs`,
      `4040 ${base}/stages?status=active`,
    ]);
    for (const path of ['/storage/rdd', '/sql?', '/metrics/json/', '/stages/8?', '/jobs/job/?id=5'])
      expect(paths(first.asked)).toContain(path);
  });

  it('does not ask again what cannot change', () => {
    const second = readOnce(first.memory).asked.join('\n');
    for (const path of ['/stages/8?', '/stages/16?', '/jobs/job/?id=5', '/sql', '/storage'])
      expect(second).not.toContain(path);
    expect(second).toContain('/allexecutors');
    expect(itemsOf('stage', readOnce(first.memory))).toEqual(itemsOf('stage'));
    expect(itemsOf('query', readOnce(first.memory))).toEqual(itemsOf('query'));
  });

  it.each([['<html>'], [7], [{}], [[1, null]], [[{ id: 3 }]]])('makes nothing of %j', garbage => {
    const answering = Object.fromEntries(Object.keys(page).map(path => [path, garbage]));
    expect(() => readOnce(null, target, answering)).not.toThrow();
    expect(() => readOnce(first.memory, target, answering)).not.toThrow();
  });
});

describe('A history server', () => {
  const history = { ...target, service: 'history', role: 'history', hostname: 'eeeeeeeeeeee' };
  const finished = pages.applications.map(each => ({
    ...each,
    attempts: [{ ...each.attempts[0], completed: true }],
  }));
  const answering = {
    ...page,
    '/api/v1/applications': finished,
    [`/history/${application}/jobs/job/?id=5`]: pages.jobPage,
  };
  const read = readOnce(readOnce(null, history, answering).memory, history, answering);

  it('tells the newest application as a driver would', () => {
    expect(itemsOf('application', read)).toMatchObject([
      { name: 'Look', state: 'FINISHED', completedTasks: 4, driver: null, page: 18_080 },
    ]);
    expect(itemsOf('executor', read)).toHaveLength(2);
    expect(itemsOf('stage', read)).toHaveLength(3);
  });

  it('is asked for the list alone once everything is known, and forgets nothing', () => {
    const later = readOnce(read.memory, history, answering);
    expect(later.asked).toEqual(['18080 /api/v1/applications?status=completed&limit=10']);
    expect(later.reading.items).toEqual(read.reading.items);
  });

  it('says that no job has left a log', () => {
    const empty = readOnce(null, history, { '/api/v1/applications': [] });
    expect(empty.reading).toMatchObject({
      state: 'ok',
      headline: { key: 'technologies.spark.historyEmpty' },
    });
  });
});
