import { describe, expect, it } from 'vitest';
import { executorLost, workerLost } from '../../../shared/technologies/spark/alerts/executor-lost.ts';
import { failedTasks } from '../../../shared/technologies/spark/alerts/failed-tasks.ts';
import { garbageCollection } from '../../../shared/technologies/spark/alerts/garbage-collection.ts';
import { noFreeResources } from '../../../shared/technologies/spark/alerts/no-free-resources.ts';
import { skew } from '../../../shared/technologies/spark/alerts/skew.ts';
import { spill } from '../../../shared/technologies/spark/alerts/spill.ts';
import { smallFiles, tinyTasks } from '../../../shared/technologies/spark/alerts/tiny-tasks.ts';
import type { AlertItem, StageItem } from '../../../shared/technologies/spark/detail-items.ts';
import { firstError } from '../../../shared/technologies/spark/first-error.ts';
import {
  type ApplicationItem,
  type ExecutorItem,
  unknownApplication,
  unknownExecutor,
  type WorkerItem,
} from '../../../shared/technologies/spark/items.ts';
import { readStage } from '../../../shared/technologies/spark/read-stage.ts';
import { missingWords } from '../../support/view-words.ts';

const megabyte = 1024 ** 2;
const stage = (figures: Partial<StageItem>): StageItem =>
  Object.assign(readStage({ stageId: 3, status: 'COMPLETE', numTasks: 8, name: 'count' }, 'app-1'), figures);
const application = (figures: Partial<ApplicationItem>): ApplicationItem => ({
  ...unknownApplication,
  id: 'app-1',
  name: 'Sales',
  ...figures,
});
const executor = (figures: Partial<ExecutorItem>): ExecutorItem => ({
  ...unknownExecutor,
  id: '0',
  application: 'app-1',
  worker: 'spark-worker-1',
  ...figures,
});
const worker = (figures: Partial<WorkerItem>): WorkerItem => ({
  kind: 'worker',
  id: 'w1',
  host: '172.18.0.3',
  state: 'ALIVE',
  cores: 2,
  coresUsed: 2,
  memoryBytes: 1024 * megabyte,
  memoryUsedBytes: 512 * megabyte,
  heartbeatAgeMs: 1_000,
  ...figures,
});

/** Keys of the alerts, which every language can say. */
function keysOf(alerts: readonly AlertItem[]): readonly string[] {
  expect(
    missingWords(alerts.map(({ key, values }) => ({ key: `technologies.spark.alert.${key}`, values }))),
  ).toEqual([]);
  return alerts.map(({ key }) => key);
}

describe('No free resources', () => {
  const waiting = application({ state: 'WAITING', cores: 0, memoryPerExecutorBytes: 512 * megabyte });
  const holder = application({ id: 'app-0', name: 'Notebook', state: 'RUNNING', cores: 2 });

  it('names who holds the cores', () => {
    const alerts = noFreeResources(waiting, [waiting, holder], [worker({})]);
    expect(keysOf(alerts)).toEqual(['coresHeld']);
    expect(alerts[0]?.values).toEqual({ name: 'Sales', holders: 'Notebook (2)', cores: 2 });
  });

  it('names who holds the memory, though cores are free', () => {
    const full = worker({ coresUsed: 1, memoryUsedBytes: 1024 * megabyte });
    expect(keysOf(noFreeResources(waiting, [waiting, holder], [full]))).toEqual(['coresHeld']);
  });

  it('says that no worker is there, or that each is too small', () => {
    expect(keysOf(noFreeResources(waiting, [waiting], [worker({ state: 'DEAD' })]))).toEqual(['noWorker']);
    const large = { ...waiting, memoryPerExecutorBytes: 4096 * megabyte };
    const [alert] = noFreeResources(large, [large], [worker({ coresUsed: 0 })]);
    expect(alert).toMatchObject({ key: 'workersTooSmall', values: { wanted: '4 GiB', largest: '1 GiB' } });
  });

  it('is calm while its executors start, while there is room, and when it has ended', () => {
    expect(noFreeResources({ ...waiting, cores: 2 }, [waiting, holder], [worker({})])).toEqual([]);
    expect(noFreeResources(waiting, [waiting], [worker({ coresUsed: 0 })])).toEqual([]);
    expect(noFreeResources({ ...waiting, state: 'FINISHED' }, [holder], [worker({})])).toEqual([]);
  });
});

describe('Skew', () => {
  it('names one task with most of the rows', () => {
    const rows = { medianTaskMs: 900, longestTaskMs: 12_400, medianRecords: 100, mostRecords: 90_000 };
    const alerts = skew(stage(rows));
    expect(keysOf(alerts)).toEqual(['skewOfRows']);
    expect(alerts[0]?.values).toMatchObject({ stage: 3, longest: 12, median: 0.9, most: 90_000, usual: 100 });
  });

  it('goes by time alone where tasks read no rows and take long enough to tell', () => {
    expect(keysOf(skew(stage({ medianTaskMs: 2_000, longestTaskMs: 19_000 })))).toEqual(['skew']);
    // Computing Pi on a busy laptop, as its history tells.
    expect(
      skew(stage({ medianTaskMs: 751, longestTaskMs: 3_845, medianRecords: 0, mostRecords: 0 })),
    ).toEqual([]);
    expect(skew(stage({ medianTaskMs: 20, longestTaskMs: 5_000 })), 'the first task starts Python').toEqual(
      [],
    );
  });

  it.each([
    [
      'a slow task with as many rows as the others',
      { medianTaskMs: 900, longestTaskMs: 12_000, medianRecords: 100, mostRecords: 110 },
    ],
    [
      'what is over in a moment',
      { medianTaskMs: 100, longestTaskMs: 900, medianRecords: 1, mostRecords: 90 },
    ],
    ['a longest task that is not much longer', { medianTaskMs: 9_000, longestTaskMs: 14_000 }],
    ['too few tasks to compare', { tasks: 3, medianTaskMs: 900, longestTaskMs: 12_000 }],
    ['what nobody measured', {}],
  ])('is not %s', (_what, figures) => {
    expect(skew(stage(figures))).toEqual([]);
  });
});

describe('Spill', () => {
  it('says how much went to disk', () => {
    const alerts = spill(stage({ spilledDiskBytes: 40 * megabyte, spilledMemoryBytes: 300 * megabyte }));
    expect(keysOf(alerts)).toEqual(['spill']);
    expect(alerts[0]?.values).toEqual({ stage: 3, disk: '40 MiB', memory: '300 MiB' });
  });

  it('is silent without any, and where nobody knows', () => {
    expect(spill(stage({ spilledDiskBytes: 0, spilledMemoryBytes: 0 }))).toEqual([]);
    expect(spill(stage({}))).toEqual([]);
  });
});

describe('Garbage collection', () => {
  it('is much above a tenth of the time of real work', () => {
    const alerts = garbageCollection(executor({ gcTimeMs: 6_000, taskTimeMs: 40_000 }));
    expect(keysOf(alerts)).toEqual(['garbage']);
    expect(alerts[0]?.values).toEqual({ executor: '0', percent: 15 });
  });

  it('is not much below, nor in the first seconds', () => {
    expect(garbageCollection(executor({ gcTimeMs: 4_000, taskTimeMs: 40_000 }))).toEqual([]);
    expect(garbageCollection(executor({ gcTimeMs: 3_000, taskTimeMs: 9_000 }))).toEqual([]);
    expect(garbageCollection(executor({}))).toEqual([]);
  });
});

describe('Failed tasks', () => {
  it('are named with their first error; an error when the stage failed with them', () => {
    const failed = failedTasks(
      stage({ state: 'FAILED', failedTasks: 4, error: 'ZeroDivisionError: division by zero' }),
    );
    expect(keysOf(failed)).toEqual(['stageFailed']);
    expect(failed[0]).toMatchObject({
      severity: 'error',
      values: { error: 'ZeroDivisionError: division by zero' },
    });
    expect(keysOf(failedTasks(stage({ failedTasks: 1, error: 'KeyError' })))).toEqual(['tasksFailedWith']);
    expect(keysOf(failedTasks(stage({ failedTasks: 1 })))).toEqual(['tasksFailed']);
    expect(failedTasks(stage({ failedTasks: 0 }))).toEqual([]);
  });

  it.each([
    [
      'Traceback (most recent call last):\n  File "a.py", line 1\n    f()\nValueError: no\n\n\tat org.x(Y.scala)',
      'ValueError: no',
    ],
    [
      'org.apache.spark.SparkException: Job aborted.\n\tat a\nCaused by: java.io.IOException: disk full\n\tat b',
      'java.io.IOException: disk full',
    ],
    [
      'ExecutorLostFailure (executor 0 exited): worker lost',
      'ExecutorLostFailure (executor 0 exited): worker lost',
    ],
    ['', null],
    [null, null],
  ])('finds the line that tells a person what went wrong in %j', (text, line) => {
    expect(firstError(text)).toBe(line);
  });
});

describe('Tiny tasks and small files', () => {
  it('are many tasks of a few milliseconds', () => {
    expect(keysOf(tinyTasks(stage({ tasks: 400, medianTaskMs: 12 })))).toEqual(['tinyTasks']);
    expect(tinyTasks(stage({ tasks: 400, medianTaskMs: 80 }))).toEqual([]);
    expect(tinyTasks(stage({ tasks: 8, medianTaskMs: 12 }))).toEqual([]);
    expect(tinyTasks(stage({ tasks: 400 }))).toEqual([]);
  });

  it('are many pieces of a few kilobytes', () => {
    expect(keysOf(smallFiles(stage({ tasks: 60, medianInputBytes: 4_096 })))).toEqual(['smallFiles']);
    expect(smallFiles(stage({ tasks: 60, medianInputBytes: 64 * megabyte }))).toEqual([]);
    expect(smallFiles(stage({ tasks: 60, medianInputBytes: 0 })), 'reads no files').toEqual([]);
    expect(smallFiles(stage({ tasks: 60 }))).toEqual([]);
  });
});

describe('A lost executor', () => {
  const gone = (removeReason: string | null) => executor({ state: 'EXITED', removeReason });

  it('is named with where it was and Spark’s own reason', () => {
    const alerts = executorLost(gone('worker lost: 172.18.0.3:46799 got disassociated'));
    expect(keysOf(alerts)).toEqual(['executorLost']);
    expect(alerts[0]?.values).toMatchObject({ executor: '0', where: 'spark-worker-1' });
    expect(keysOf(executorLost(gone('Command exited with code 137')))).toEqual(['executorOutOfMemory']);
  });

  it.each([
    [null],
    ['Executor killed by driver.'],
    ['Command exited with code 0'],
    ['Executor decommission: idle'],
  ])('is not one that ended by %j', reason => {
    expect(executorLost(gone(reason))).toEqual([]);
  });

  it('comes with its worker, by the name of its service', () => {
    const alerts = workerLost(worker({ state: 'DEAD' }), { '172.18.0.3': 'spark-worker-2' }, true);
    expect(keysOf(alerts)).toEqual(['workerLost']);
    expect(alerts[0]).toMatchObject({ severity: 'warning', values: { where: 'spark-worker-2' } });
    expect(workerLost(worker({}), {}, true)).toEqual([]);
  });
});
