import type { Reading } from '../../live/reading.ts';
import type { View, ViewRow } from '../technology.ts';
import { troubleRows } from '../troubles.ts';
import { isWorker, type WorkerItem } from './items.ts';
import { daskWords } from './say.ts';

const { say, figure, fact, note, heading, link, chart, table } = daskWords;

/** Dask's cards: the scheduler's tasks, a worker's threads and memory. */
export const daskView: View = {
  card: reading => rows(reading, false),
  panel: reading => rows(reading, true),
};

function rows(reading: Reading, inPanel: boolean): readonly ViewRow[] {
  const alerts = troubleRows(reading, inPanel ? 10 : 1);
  if (reading.facts['threads'] === undefined) return alerts.length > 0 ? alerts : [note(reading.headline)];
  return reading.role === 'worker'
    ? workerRows(reading, alerts, inPanel)
    : schedulerRows(reading, alerts, inPanel);
}

function schedulerRows(reading: Reading, alerts: readonly ViewRow[], inPanel: boolean): readonly ViewRow[] {
  const strangers = reading.items.filter(isWorker);
  const waits = reading.state === 'waiting' ? [note(reading.headline)] : [];
  const cluster: ViewRow = {
    kind: 'figures',
    figures: [
      fact(reading, 'workers', 'number'),
      fact(reading, 'threads', 'number'),
      fact(reading, 'memoryUsedBytes', 'bytes', 'memoryLimitBytes'),
    ],
  };
  const tasks: ViewRow = {
    kind: 'figures',
    figures: [
      fact(reading, 'processing', 'number'),
      fact(reading, 'inMemory', 'number'),
      fact(reading, 'erred', 'number'),
    ],
  };
  if (!inPanel)
    return [
      cluster,
      ...waits,
      ...alerts,
      tasks,
      chart('processing'),
      ...strangers.slice(0, 3).map(workerRow),
    ];
  return [
    link('status', 8787, '/status'),
    link('workers', 8787, '/info/main/workers.html'),
    ...alerts,
    ...waits,
    cluster,
    tasks,
    {
      kind: 'figures',
      figures: [
        fact(reading, 'tasks', 'number'),
        fact(reading, 'waiting', 'number'),
        fact(reading, 'resultBytes', 'bytes'),
        fact(reading, 'clients', 'number'),
      ],
    },
    chart('processing'),
    chart('memoryUsedBytes'),
    ...(strangers.length > 0 ? [heading('elsewhere'), ...workerTable(strangers)] : []),
  ];
}

function workerRows(reading: Reading, alerts: readonly ViewRow[], inPanel: boolean): readonly ViewRow[] {
  const workers = reading.items.filter(isWorker);
  return [
    ...alerts,
    ...workers.map(workerRow),
    {
      kind: 'figures',
      figures: [fact(reading, 'processing', 'number'), fact(reading, 'inMemory', 'number')],
    },
    ...(inPanel ? [chart('memoryUsedBytes'), chart('processing'), ...workerTable(workers)] : []),
  ];
}

function workerRow(worker: WorkerItem): ViewRow {
  const { threads, processing } = worker;
  return {
    kind: 'item',
    id: worker.id,
    title: say('label.worker', { name: worker.name.replace(/^[a-z]+:\/\//, '') }),
    detail: null,
    busy: threads === null ? null : { filled: Math.min(processing ?? 0, threads), total: threads },
    progress: null,
    faded: false,
    figures: [figure('memoryUsedBytes', worker.memoryUsedBytes, 'bytes', worker.memoryLimitBytes)],
  };
}

function workerTable(workers: readonly WorkerItem[]): readonly ViewRow[] {
  return table(
    'workers',
    [
      ['address', 'text'],
      ['threads', 'number'],
      ['processing', 'number'],
      ['inMemory', 'number'],
      ['memory', 'bytes'],
      ['limit', 'bytes'],
    ],
    workers.map(each => [
      each.id,
      each.threads,
      each.processing,
      each.inMemory,
      each.memoryUsedBytes,
      each.memoryLimitBytes,
    ]),
  );
}
