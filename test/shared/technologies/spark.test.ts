import { describe, expect, it } from 'vitest';
import { spark } from '../../../shared/technologies/spark/index.ts';
import type { Answers, ProbeTarget, ServiceReading } from '../../../shared/technologies/technology.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';
import { driverAnswers, masterPage, workerPage } from './spark-pages.ts';

const target = (service: string, role: string, address: string, hostname: string): ProbeTarget => ({
  service,
  container: `${service}-1`,
  role,
  environment: {},
  command: null,
  addresses: { net: address },
  hostname,
});
const master = target('spark-master', 'master', '172.18.0.5', '964182ed5229');
const worker = target('worker', 'worker', '172.18.0.8', 'bbbbbbbbbbbb');
const notebook = target('notebook', 'driver', '172.18.0.9', 'cccccccccccc');

const probe = spark.probe;
if (!probe?.join || !probe.follow) throw new Error('Spark has a probe that joins and follows');
const { join, follow } = probe;

const say = (of: ProbeTarget, answers: Answers): ServiceReading => ({
  target: of,
  reading: probe.read(of, answers, null, 0).reading,
});

const itemsOf = (readings: readonly ServiceReading[], service: string, kind: string) =>
  readings.find(each => each.target.service === service)?.reading.items.filter(item => item.kind === kind);

const running = [
  say(master, { master: masterPage('RUNNING'), ...driverAnswers(120) }),
  say(worker, { worker: workerPage('running') }),
];
const finished = [
  say(master, { master: masterPage('FINISHED'), 'applications-4040': null }),
  say(worker, { worker: workerPage('finished') }),
];

describe('A Spark cluster during a job', () => {
  const { readings } = join(running, null, 0);

  it('has the executor on its worker with the driver’s figures', () => {
    expect(itemsOf(readings, 'worker', 'executor')).toEqual([
      expect.objectContaining({
        id: '0',
        application: 'app-20260301100000-0000',
        worker: 'worker',
        state: 'RUNNING',
        cores: 2,
        activeTasks: 2,
        completedTasks: 120,
        failedTasks: 1,
        applicationTasks: 400,
        memoryUsedBytes: 9399,
        memoryMaxBytes: 455_501_414,
        gcTimeMs: 50,
        shuffleReadBytes: 10,
        shuffleWriteBytes: 20,
      }),
    ]);
    expect(itemsOf(readings, 'spark-master', 'executor')).toEqual([]);
  });

  it('has the worker on its own service, the application on the master', () => {
    expect(itemsOf(readings, 'worker', 'worker')).toMatchObject([
      { host: '172.18.0.8', state: 'ALIVE', cores: 2, memoryBytes: 1024 ** 3 },
    ]);
    expect(itemsOf(readings, 'spark-master', 'worker')).toEqual([]);
    expect(itemsOf(readings, 'spark-master', 'application')).toMatchObject([
      { name: 'PythonPi', state: 'RUNNING', totalTasks: 400, completedTasks: 120, driver: 'spark-master' },
    ]);
  });

  it('shows cores at work, tasks and garbage collection on the worker’s card', () => {
    const reading = readings.find(each => each.target.service === 'worker')?.reading;
    const [row] = reading ? (spark.view?.card(reading) ?? []) : [];
    expect(row).toMatchObject({
      kind: 'item',
      busy: { filled: 2, total: 2 },
      progress: 0.3,
      faded: false,
      detail: { key: 'technologies.spark.tasksOf', values: { done: 120, total: 400, running: 2 } },
    });
  });

  it('knows no figures, rather than zero, while the driver’s page does not answer', () => {
    const silent = [
      say(master, { master: masterPage('RUNNING') }),
      say(worker, { worker: workerPage('running') }),
    ];
    const { readings } = join(silent, null, 0);
    expect(itemsOf(readings, 'worker', 'executor')).toMatchObject([
      { state: 'RUNNING', activeTasks: null, completedTasks: null, memoryUsedBytes: null, gcTimeMs: null },
    ]);
    const reading = readings.find(each => each.target.service === 'worker')?.reading;
    const rows = reading ? (spark.view?.panel?.(reading) ?? []) : [];
    const shown = rows.flatMap(row => (row.kind === 'item' ? row.figures.map(({ value }) => value) : []));
    expect(shown, 'and no dashes in their place').toEqual(['PythonPi']);
  });

  it('points to the driver only when no reading covers it', () => {
    expect(follow(readings)).toEqual([]);
    const elsewhere = running.map(each => ({ ...each, target: { ...each.target, hostname: 'x' } }));
    expect(follow(join(elsewhere, null, 0).readings)).toEqual([{ host: '964182ed5229', role: 'driver' }]);
  });

  it('shows the application on the service that drives it, too', () => {
    const apart = [
      say(master, { master: masterPage('RUNNING') }),
      say(worker, { worker: workerPage('running') }),
      say(notebook, driverAnswers(7)),
    ];
    const joined = join(apart, null, 0).readings;
    expect(itemsOf(joined, 'notebook', 'application')).toMatchObject([
      { driver: 'notebook', completedTasks: 7 },
    ]);
    expect(itemsOf(joined, 'spark-master', 'application')).toMatchObject([{ driver: 'notebook' }]);
    expect(itemsOf(joined, 'worker', 'executor')).toMatchObject([{ completedTasks: 7 }]);
  });

  it('says so when an application waits for cores', () => {
    const waiting = [say(master, { master: masterPage('WAITING') })];
    expect(join(waiting, null, 0).readings[0]?.reading).toMatchObject({
      state: 'warning',
      headline: { key: 'technologies.spark.waitsForCores', values: { name: 'PythonPi' } },
    });
  });
});

describe('A Spark cluster after a job', () => {
  const during = join(running, null, 0);

  it('keeps the last figures, faded', () => {
    const { readings } = join(finished, during.memory, 1);
    expect(itemsOf(readings, 'worker', 'executor')).toMatchObject([
      { state: 'EXITED', activeTasks: 0, completedTasks: 120, shuffleWriteBytes: 20 },
    ]);
    expect(itemsOf(readings, 'spark-master', 'application')).toMatchObject([
      { state: 'FINISHED', activeTasks: 0, completedTasks: 120 },
    ]);
    const reading = readings.find(each => each.target.service === 'worker')?.reading;
    expect(reading && spark.view?.card(reading)[0]).toMatchObject({ faded: true });
  });

  it('keeps them over many readings', () => {
    let memory: unknown = during.memory;
    for (let time = 1; time < 5; time += 1) memory = join(finished, memory, time).memory;
    expect(itemsOf(join(finished, memory, 9).readings, 'worker', 'executor')).toMatchObject([
      { completedTasks: 120 },
    ]);
  });

  it('keeps them when the driver, just going, still says its name and nothing more', () => {
    const { 'applications-4040': list } = driverAnswers(0);
    const going = [
      say(master, { master: masterPage('RUNNING'), 'applications-4040': list }),
      say(worker, { worker: workerPage('running') }),
    ];
    const after = join(finished, join(going, during.memory, 1).memory, 2).readings;
    expect(itemsOf(after, 'spark-master', 'application')).toMatchObject([
      { state: 'FINISHED', completedTasks: 120, totalTasks: 400 },
    ]);
  });

  it('keeps the worker’s executors while its page does not answer', () => {
    const silent = [say(master, { master: masterPage('RUNNING') }), say(worker, { worker: null })];
    const { readings } = join(silent, during.memory, 1);
    expect(itemsOf(readings, 'worker', 'executor')).toMatchObject([
      { state: 'RUNNING', completedTasks: 120 },
    ]);
  });

  it('does not draw an executor that was started while the application ended and never worked', () => {
    const page = workerPage('finished');
    const late = { ...page.finishedexecutors[0], id: 1 };
    const racing = (state: 'RUNNING' | 'FINISHED') => [
      say(master, { master: masterPage(state), 'applications-4040': null }),
      say(worker, { worker: { ...page, finishedexecutors: [...page.finishedexecutors, late] } }),
    ];
    const idsAfter = (state: 'RUNNING' | 'FINISHED', memory: unknown) =>
      itemsOf(join(racing(state), memory, 1).readings, 'worker', 'executor')?.map(item => item.id);
    expect(idsAfter('FINISHED', during.memory)).toEqual(['0']);
    expect(idsAfter('RUNNING', during.memory), 'it is news while the application runs').toEqual(['0', '1']);
    expect(idsAfter('FINISHED', null), 'nobody knows who worked').toEqual(['0', '1']);
  });

  it('cannot know the figures of a job it has not seen', () => {
    expect(itemsOf(join(finished, null, 1).readings, 'worker', 'executor')).toMatchObject([
      { state: 'EXITED', completedTasks: null, memoryUsedBytes: null },
    ]);
  });
});

describe('A worker that is killed during a job', () => {
  const during = join(running, null, 0);
  const alive = driverAnswers(150);
  const [driver, executor] = alive['executors-4040'];
  const removeReason = 'worker lost: 172.18.0.8:39743 got disassociated';
  const gone = { ...executor, isActive: false, activeTasks: 0, removeReason };
  const page = masterPage('RUNNING');
  const dead = { ...page, workers: page.workers.map(each => ({ ...each, state: 'DEAD' })) };
  const left = [say(master, { master: dead, ...alive, 'executors-4040': [driver, gone] })];
  const { readings, memory } = join(left, during.memory, 1);

  it('is named by its service on the master’s card, its executor with Spark’s reason', () => {
    expect(itemsOf(readings, 'spark-master', 'worker')).toMatchObject([{ host: 'worker', state: 'DEAD' }]);
    expect(itemsOf(readings, 'spark-master', 'executor')).toMatchObject([
      { id: '0', worker: 'worker', state: 'EXITED', completedTasks: 150, removeReason },
    ]);
    expect(readings[0]?.reading).toMatchObject({
      state: 'warning',
      headline: { key: 'technologies.spark.alert.executorLost', values: { executor: '0', where: 'worker' } },
    });
    const card = readings[0] ? (spark.view?.card(readings[0].reading) ?? []) : [];
    expect(card.filter(row => row.kind === 'note' && row.alert)).toHaveLength(2);
    expect(missingWords(wordsOfRows(card))).toEqual([]);
  });

  it('is still named when the job has ended, without troubling the cluster', () => {
    const ended = [say(master, { master: { ...dead, ...masterPage('FINISHED'), workers: [] } })];
    const after = join(ended, memory, 2).readings[0];
    expect(after?.reading.state).toBe('waiting');
    const card = after ? (spark.view?.card(after.reading) ?? []) : [];
    expect(card).toContainEqual(expect.objectContaining({ kind: 'note', alert: true }));
  });
});

describe('An application that is driven from outside the stack', () => {
  it('is said to be so once nobody could be found', () => {
    const outside = [
      say({ ...master, hostname: 'other' }, { master: masterPage('RUNNING') }),
      say(worker, { worker: workerPage('running') }),
    ];
    let joined = join(outside, null, 0);
    expect(itemsOf(joined.readings, 'spark-master', 'application')).toMatchObject([{ outsideHost: null }]);
    for (let time = 1; time < 5; time += 1) joined = join(outside, joined.memory, time);
    expect(itemsOf(joined.readings, 'spark-master', 'application')).toMatchObject([
      { outsideHost: '964182ed5229' },
    ]);
  });
});

describe('What Spark shows', () => {
  const views = [
    running,
    finished,
    [say(master, { master: masterPage('WAITING') })],
    [say(notebook, driverAnswers(3))],
  ];

  it('can be said in every language, on cards and in the panel', () => {
    const during = join(running, null, 0).memory;
    for (const readings of [...views.map(view => join(view, null, 0)), join(finished, during, 1)])
      for (const { reading } of readings.readings) {
        const shown = [...(spark.view?.card(reading) ?? []), ...(spark.view?.panel?.(reading) ?? [])];
        expect(shown.length).toBeGreaterThan(0);
        expect(missingWords([reading.headline, ...wordsOfRows(shown)])).toEqual([]);
      }
  });
});

describe('A Spark service with several containers', () => {
  it('is one reading with the executors of all', () => {
    const second = { ...worker, container: 'worker-2', addresses: { net: '172.18.0.10' } };
    const other = workerPage('running');
    const pages = [
      say(worker, { worker: workerPage('running') }),
      say(second, { worker: { ...other, id: 'worker-2', executors: [{ ...other.executors[0], id: 1 }] } }),
    ];
    const { readings } = join(pages, null, 0);
    expect(readings).toHaveLength(1);
    expect(itemsOf(readings, 'worker', 'executor')?.map(item => item.id)).toEqual(['0', '1']);
    expect(itemsOf(readings, 'worker', 'worker')).toHaveLength(2);
  });
});

describe('Running a job', () => {
  const [action] = spark.actions ?? [];
  const command = (fields: Readonly<Record<string, string>>) => action?.command(master, fields);

  it('submits the example with as many tasks as asked', () => {
    expect(command({ program: 'pi', partitions: '50' })).toEqual({
      argv: [
        '/opt/spark/bin/spark-submit',
        '--master',
        'spark://spark-master:7077',
        '/opt/spark/examples/src/main/python/pi.py',
        '50',
      ],
      files: [],
    });
  });

  it.each(['', '-1', '1.5', '1e9', '; rm -rf /'])('takes 400 tasks for %j', partitions => {
    expect(command({ program: 'pi', partitions })?.argv.at(-1)).toBe('400');
  });

  it.each([
    ['sales by city.py', '/tmp/drawbridge/sales-by-city.py'],
    ['../../etc/passwd', '/tmp/drawbridge/passwd.py'],
    ['C:\\work\\a.py', '/tmp/drawbridge/a.py'],
    ['--master.py', '/tmp/drawbridge/master.py'],
    ['ñ.py', '/tmp/drawbridge/job.py'],
    ['', '/tmp/drawbridge/job.py'],
  ])('puts the file %j where it can do no harm', (fileName, path) => {
    const found = command({ program: 'file', file: 'print(1)', fileName });
    expect(found?.argv.at(-1)).toBe(path);
    expect(found?.files).toEqual([{ path, content: 'print(1)' }]);
  });

  it('takes Maven packages and nothing else as packages', () => {
    const packages = 'org.postgresql:postgresql:42.7.4, --conf, $(id):a:b';
    expect(command({ program: 'file', file: '', fileName: 'a.py', packages })?.argv.slice(3)).toEqual([
      '--packages',
      'org.postgresql:postgresql:42.7.4',
      '--conf',
      'spark.jars.ivy=/tmp/drawbridge/ivy',
      '/tmp/drawbridge/a.py',
    ]);
  });
});
