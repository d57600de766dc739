import type { Json, Message, Reading } from '../../live/reading.ts';
import type { Figure, View, ViewRow } from '../technology.ts';
import { applicationRow } from './application-row.ts';
import { executorRow } from './executor-row.ts';
import {
  type ApplicationItem,
  applicationsOf,
  executorsOf,
  hasEnded,
  type WorkerItem,
  workersOf,
} from './items.ts';
import { say } from './say.ts';

/** Spark's cards: the master's cluster, the worker's executors, the driver's job. */
export const sparkView: View = {
  card: reading => rows(reading, false),
  panel: reading => rows(reading, true),
};

function rows(reading: Reading, inPanel: boolean): readonly ViewRow[] {
  if (reading.items.length === 0 && reading.state === 'waiting' && reading.role !== 'master')
    return [note(reading.headline)];
  const applications = shownApplications(reading, inPanel).map(each => applicationRow(each, inPanel));
  switch (reading.role) {
    case 'master':
      return [...masterRows(reading), ...applications, ...workersOf(reading.items).map(strangerRow)];
    case 'worker':
      return [...applications, ...workerRows(reading, inPanel)];
    default:
      return applications;
  }
}

/** On a card: what runs, else only what ended last. */
function shownApplications(reading: Reading, inPanel: boolean): readonly ApplicationItem[] {
  const all = applicationsOf(reading.items);
  const active = all.filter(application => !hasEnded(application.state));
  if (inPanel) return all;
  return active.length > 0 ? active : all.slice(0, 1);
}

function masterRows(reading: Reading): readonly ViewRow[] {
  const noteworthy = reading.state === 'ok' ? [] : [note(reading.headline)];
  if (reading.facts['workers'] === undefined) return noteworthy;
  const workers: Figure = { label: say('label.workers'), value: fact(reading, 'workers'), format: 'number' };
  return [{ kind: 'figures', figures: [workers, ...capacity(reading)] }, ...noteworthy];
}

function workerRows(reading: Reading, inPanel: boolean): readonly ViewRow[] {
  const executors = executorsOf(reading.items);
  if (executors.length === 0)
    return [{ kind: 'figures', figures: capacity(reading) }, note(reading.headline)];
  const rows = executors.map(executor => executorRow(executor, inPanel));
  // Without a driver's page to ask there is nothing to sum up.
  if (executors.every(({ completedTasks }) => completedTasks === null)) return rows;
  return [
    ...rows,
    {
      kind: 'figures',
      figures: [
        { label: say('label.shuffleWritten'), value: fact(reading, 'shuffleWriteBytes'), format: 'bytes' },
        { label: say('label.failed'), value: fact(reading, 'failedTasks'), format: 'number' },
      ],
    },
  ];
}

/** A worker that the master knows and the project does not. */
function strangerRow(worker: WorkerItem): ViewRow {
  return {
    kind: 'item',
    id: worker.id,
    title: say('label.worker', { host: worker.host ?? worker.id }),
    detail: null,
    busy: worker.cores === null ? null : { filled: worker.coresUsed ?? 0, total: worker.cores },
    progress: null,
    faded: worker.state !== 'ALIVE',
    figures: [
      { label: say('label.memory'), value: worker.memoryUsedBytes, of: worker.memoryBytes, format: 'bytes' },
    ],
  };
}

function capacity(reading: Reading): readonly Figure[] {
  return [
    {
      label: say('label.cores'),
      value: fact(reading, 'coresUsed'),
      of: fact(reading, 'cores'),
      format: 'number',
    },
    {
      label: say('label.memory'),
      value: fact(reading, 'memoryUsedBytes'),
      of: fact(reading, 'memoryBytes'),
      format: 'bytes',
    },
  ];
}

function fact(reading: Reading, name: string): Json {
  return reading.facts[name] ?? null;
}

function note(message: Message): ViewRow {
  return { kind: 'note', message };
}
