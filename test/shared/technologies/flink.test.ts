import { describe, expect, it } from 'vitest';
import { flink } from '../../../shared/technologies/flink/index.ts';
import { nonsense, probeCluster, type RecordedContainer } from '../../support/probed-cluster.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';
import { exceptions, job, overview, pagesAt } from './flink-pages.ts';

const boss = (pages: Readonly<Record<string, unknown>>): RecordedContainer => ({
  service: 'jobmanager',
  role: 'jobmanager',
  address: '172.19.0.2',
  pages,
});
const hand: RecordedContainer = { service: 'taskmanager', role: 'taskmanager', address: '172.19.0.3' };

const withJobs = (jobs: readonly unknown[], pages: Readonly<Record<string, unknown>> = {}, more = {}) =>
  probeCluster(flink, [
    boss({
      '/overview': overview(more),
      '/jobs/overview': { jobs },
      '/taskmanagers': { taskmanagers: [] },
      ...pages,
    }),
  ]).of('jobmanager');

describe('A reading of Flink', () => {
  it('counts slots, jobs and checkpoints, and puts the task manager on its own card', () => {
    const cluster = probeCluster(flink, [boss(pagesAt(2000, 0)), hand]);
    expect(cluster.of('jobmanager')).toMatchObject({
      state: 'ok',
      headline: { key: 'technologies.flink.runs', values: { name: 'orders-per-city' } },
      facts: {
        version: '1.20.1',
        taskManagers: 1,
        slots: 2,
        slotsUsed: 1,
        jobsRunning: 1,
        restarts: 0,
        checkpointsCompleted: 2,
        checkpointsFailed: 0,
        recordsPerSecond: null,
        troubles: [],
      },
    });
    expect(cluster.of('jobmanager').items.map(item => item.kind)).toEqual(['job', 'operator', 'operator']);
    expect(cluster.of('taskmanager')).toMatchObject({
      state: 'ok',
      headline: { key: 'technologies.flink.worksFor', values: { name: 'orders-per-city' } },
      facts: { slots: 2, slotsUsed: 1, heapUsedBytes: 77963392, heapMaxBytes: 536870912 },
      items: [{ kind: 'task-manager', host: '172.19.0.3' }],
    });
  });

  it('tells rates by what the last reading counted, and how long a step is held up', () => {
    const first = probeCluster(flink, [boss(pagesAt(2000, 0))]);
    const second = first.again([boss(pagesAt(2100, 2500))], 5_000).of('jobmanager');
    expect(second.facts['recordsPerSecond']).toBe(20);
    const operators = second.items.filter(item => item.kind === 'operator');
    expect(operators.map(each => each['recordsInPerSecond'])).toEqual([0, 20]);
    expect(operators.map(each => each['backPressured'])).toEqual([0.5, 0]);
  });

  it('knows no rate after a job started anew, whose counters begin again', () => {
    const first = probeCluster(flink, [boss(pagesAt(2000, 100))]);
    expect(first.again([boss(pagesAt(10, 0))], 5_000).of('jobmanager').facts['recordsPerSecond']).toBe(0);
    const operators = first
      .again([boss(pagesAt(10, 0))], 5_000)
      .of('jobmanager')
      .items.filter(item => item.kind === 'operator');
    expect(operators[0]?.['recordsOutPerSecond']).toBeNull();
  });

  it('names a job that failed with the cause of its exception, until a newer one of its name took its place', () => {
    const failed = job('62756587f6895a281bcc5f0973f8bf9e', 'casts', 'FAILED', { duration: 28122 });
    const pages = { '/jobs/62756587f6895a281bcc5f0973f8bf9e/exceptions?maxExceptions=1': exceptions.failed };
    expect(withJobs([failed], pages, { 'jobs-failed': 1 })).toMatchObject({
      state: 'error',
      headline: {
        key: 'technologies.flink.failedBecause',
        values: {
          name: 'casts',
          error: "NumberFormatException: For input string: 'x1'. Invalid character found.",
        },
      },
    });
    const newer = job('aa', 'casts', 'RUNNING', { 'start-time': 1795870430166 });
    expect(withJobs([failed, newer], pages).state).toBe('ok');
  });

  it('warns of a job that is started again and again, and says why', () => {
    const restarting = job('2ed496a6d33e8918a858ac4c3a22587d', 'breaks', 'RESTARTING');
    const pages = {
      '/jobs/2ed496a6d33e8918a858ac4c3a22587d/exceptions?maxExceptions=1': exceptions.restarting,
    };
    const said = withJobs([restarting], pages);
    expect(said.state).toBe('warning');
    expect(said.headline.values?.['error']).toMatch(/^NumberFormatException: For input string: 'x225402684'/);
  });

  it('warns of a job that waits for slots, but not while it only begins', () => {
    const tasks = { running: 2, total: 6, created: 0, scheduled: 4 };
    const waits = (duration: number) =>
      withJobs(
        [job('219cfa2ba18acd12a111345d23dcb6e3', 'too-wide', 'RUNNING', { tasks, duration })],
        {},
        {
          'slots-available': 0,
        },
      );
    expect(waits(13_085)).toMatchObject({
      state: 'warning',
      headline: { key: 'technologies.flink.waitsForSlots', values: { name: 'too-wide', count: 4 } },
    });
    expect(waits(900).state).toBe('ok');
  });

  it('waits for a first task manager, and warns when a job waits with it', () => {
    const empty = { taskmanagers: 0, 'slots-total': 0, 'slots-available': 0, 'jobs-running': 0 };
    expect(withJobs([], {}, empty)).toMatchObject({
      state: 'waiting',
      headline: { key: 'technologies.flink.noTaskManager' },
    });
    const waits = job('aa', 'early', 'RUNNING', {
      tasks: { running: 0, total: 1, created: 0, scheduled: 1 },
    });
    expect(withJobs([waits], {}, empty).headline.key).toBe('technologies.flink.waitsForTaskManager');
  });

  it('warns when checkpoints fail as often as they go well', () => {
    const pages = { '/jobs/aa/checkpoints': { counts: { completed: 1, failed: 3 }, latest: {} } };
    expect(withJobs([job('aa', 'orders', 'RUNNING')], pages)).toMatchObject({
      state: 'warning',
      headline: { key: 'technologies.flink.checkpointsFail', values: { count: 3 } },
    });
    for (const counts of [
      { completed: 9, failed: 2 },
      // The first is often tried before all tasks run.
      { completed: 0, failed: 1 },
    ])
      expect(
        withJobs([job('aa', 'orders', 'RUNNING')], { '/jobs/aa/checkpoints': { counts, latest: {} } }).state,
      ).toBe('ok');
  });

  it('says after half a minute that a task manager runs without having joined', () => {
    const stranger = { ...hand, address: '172.19.0.9' };
    const first = probeCluster(flink, [boss(pagesAt(0, 0)), stranger]);
    expect(first.of('taskmanager').state).toBe('waiting');
    const later = first.again([boss(pagesAt(0, 0)), stranger], 31_000).of('taskmanager');
    expect(later).toMatchObject({ state: 'warning', headline: { key: 'technologies.flink.hasNotJoined' } });
  });

  it('says so too of the only task manager, while the job manager waits for a first one', () => {
    const pages = {
      '/overview': overview({ taskmanagers: 0, 'slots-total': 0, 'slots-available': 0 }),
      '/taskmanagers': { taskmanagers: [] },
      '/jobs/overview': { jobs: [] },
    };
    const first = probeCluster(flink, [boss(pages), hand]);
    expect(first.of('jobmanager').state).toBe('waiting');
    expect(first.again([boss(pages), hand], 31_000).of('taskmanager').headline.key).toBe(
      'technologies.flink.hasNotJoined',
    );
  });

  it('asks few things of a cluster with many jobs and task managers', () => {
    const jobs = Array.from({ length: 300 }, (_, at) =>
      job(`a${at}`, `job ${at}`, at % 2 ? 'RUNNING' : 'FAILED'),
    );
    const taskmanagers = Array.from({ length: 300 }, (_, at) => ({ id: `10.0.0.1:${at}` }));
    const pages = { '/overview': overview(), '/jobs/overview': { jobs }, '/taskmanagers': { taskmanagers } };
    expect(probeCluster(flink, [boss(pages)]).asked.length).toBeLessThan(30);
  });

  it('asks for nothing but ids that can be Flink’s', () => {
    const jobs = [job('../../jars', 'evil', 'RUNNING'), job('a b', 'odd', 'FAILED')];
    const pages = { '/overview': overview(), '/jobs/overview': { jobs } };
    expect(probeCluster(flink, [boss(pages)]).asked).toEqual([
      '/overview',
      '/taskmanagers',
      '/jobs/overview',
    ]);
  });

  it('makes nothing of nonsense', () => {
    const recorded = pagesAt(2000, 0);
    for (const said of nonsense) {
      const all = Object.fromEntries(Object.keys(recorded).map(path => [path, said]));
      expect(probeCluster(flink, [boss(all)]).of('jobmanager').state).toBe('waiting');
      for (const path of Object.keys(recorded))
        expect(() => probeCluster(flink, [boss({ ...recorded, [path]: said }), hand])).not.toThrow();
    }
  });
});

describe('Flink’s cards', () => {
  const cluster = probeCluster(flink, [boss(pagesAt(2000, 0)), hand]).again(
    [boss(pagesAt(2100, 0)), hand],
    5_000,
  );

  it.each(['jobmanager', 'taskmanager'])('have words for all that is known of a %s', service => {
    const reading = cluster.of(service);
    const rows = [...(flink.view?.card(reading) ?? []), ...(flink.view?.panel?.(reading) ?? [])];
    expect(missingWords([reading.headline, ...wordsOfRows(rows)])).toEqual([]);
  });

  it('alert to what somebody should act on', () => {
    const waits = job('aa', 'early', 'RUNNING', {
      tasks: { running: 0, total: 1, created: 0, scheduled: 1 },
    });
    const reading = withJobs([waits], {}, { taskmanagers: 0, 'slots-available': 0 });
    const alerts = flink.view?.card(reading).filter(row => row.kind === 'note' && row.alert);
    expect(alerts).toHaveLength(1);
    expect(missingWords(wordsOfRows(alerts ?? []))).toEqual([]);
  });

  it('draw a slot that is taken, and the steps of the jobs in the panel', () => {
    expect(flink.view?.card(cluster.of('taskmanager'))).toContainEqual(
      expect.objectContaining({ kind: 'item', busy: { filled: 1, total: 2 } }),
    );
    const panel = flink.view?.panel?.(cluster.of('jobmanager')) ?? [];
    expect(panel.find(row => row.kind === 'table')).toMatchObject({
      id: 'operators',
      rows: [
        ['Source: orders[1] -> Calc[2]', 1, 0, 2100, 20, 0],
        ['WindowAggregate[4] -> Sink: totals[6]', 1, 2100, 0, 0, 0],
      ],
    });
    expect(panel.find(row => row.kind === 'link')).toMatchObject({ port: 8081, path: '/' });
  });
});

describe('What runs Flink', () => {
  const role = (image: string | null, command: string | null, environment = {}) =>
    flink.recognise({ image, command, labels: {}, environment });

  it.each([
    ['flink:1.20', 'jobmanager', 'jobmanager'],
    ['flink:1.20', '/docker-entrypoint.sh taskmanager', 'taskmanager'],
    ['registry.example.com/mirror/flink', 'standalone-job --job-classname Main', 'jobmanager'],
    ['${IMAGE:-apache/flink:1.20}', 'taskmanager', 'taskmanager'],
    ['mine/streams:1', '/opt/flink/bin/jobmanager.sh start-foreground', 'jobmanager'],
    ['flink:1.20', '/opt/flink/bin/sql-client.sh -f /sql/jobs.sql', 'client'],
    ['mine/jobmanager-docs', 'python serve.py jobmanager', null],
  ])('%s with %s is %s', (image, command, expected) => {
    expect(role(image, command)).toBe(expected);
  });

  it('is put in a file for its SQL client', () => {
    const [action] = flink.actions ?? [];
    const target = { service: 'jobmanager', container: 'c', role: 'jobmanager', environment: {} };
    const run = action?.command(
      { ...target, command: null, addresses: {}, hostname: null },
      { sql: 'SHOW JOBS;' },
    );
    expect(run?.argv).toEqual(['/opt/flink/bin/sql-client.sh', '-f', run?.files[0]?.path]);
    expect(run?.files[0]?.content).toBe('SHOW JOBS;\n');
  });
});
