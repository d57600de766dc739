import type { Message, Reading } from '../../live/reading.ts';
import type { View, ViewRow } from '../technology.ts';
import {
  type ApplicationItem,
  applicationsOf,
  type ExecutorItem,
  executorsOf,
  hasEnded,
  type WorkerItem,
  workersOf,
} from './items.ts';

/** Spark's cards: the master's cluster, the worker's executors, the driver's job. */
export const sparkView: View = {
  card: reading => rows(reading, 2),
  panel: reading => rows(reading, 12),
};

function rows(reading: Reading, most: number): readonly ViewRow[] {
  if (reading.state === 'waiting' && reading.items.length === 0) return [note(reading.headline)];
  switch (reading.role) {
    case 'master':
      return masterRows(reading, most);
    case 'worker':
      return [...driven(reading, most), ...workerRows(reading, most)];
    default:
      return driven(reading, most);
  }
}

function masterRows(reading: Reading, most: number): readonly ViewRow[] {
  const { workers, cores, coresUsed, memoryBytes, memoryUsedBytes } = reading.facts;
  const noteworthy = reading.state === 'ok' ? [] : [note(reading.headline)];
  return [
    {
      kind: 'figures',
      figures: [
        { label: word('label.workers'), value: workers ?? null, format: 'number' },
        { label: word('label.cores'), value: coresUsed ?? null, of: cores ?? null, format: 'number' },
        {
          label: word('label.memory'),
          value: memoryUsedBytes ?? null,
          of: memoryBytes ?? null,
          format: 'bytes',
        },
      ],
    },
    ...noteworthy,
    ...driven(reading, most),
    ...workersOf(reading.items).slice(0, most).map(strangerRow),
  ];
}

function driven(reading: Reading, most: number): readonly ViewRow[] {
  return applicationsOf(reading.items).slice(0, most).map(applicationRow);
}

function applicationRow(application: ApplicationItem): ViewRow {
  const ended = hasEnded(application.state);
  return {
    kind: 'item',
    id: application.id,
    title: word('label.application', { name: application.name ?? application.id }),
    detail: ended ? endedWords(application.state) : progressWords(application),
    busy: null,
    progress: ended ? null : share(application.completedTasks, application.totalTasks),
    faded: ended,
    figures: [
      {
        label: word('label.tasks'),
        value: application.completedTasks,
        of: application.totalTasks,
        format: 'number',
      },
      { label: word('label.duration'), value: application.durationMs, format: 'milliseconds' },
    ],
  };
}

function endedWords(state: string | null): Message {
  return word(state === 'FINISHED' ? 'finished' : 'endedBadly', { state: state ?? '' });
}

function progressWords(application: ApplicationItem): Message | null {
  if (application.state === 'WAITING') return word('waiting');
  if (application.totalStages === null || application.completedStages === null) return null;
  const stage = Math.min(application.completedStages + 1, application.totalStages);
  return application.totalStages === 0 ? null : word('stage', { stage, total: application.totalStages });
}

function workerRows(reading: Reading, most: number): readonly ViewRow[] {
  const executors = executorsOf(reading.items);
  const { cores, coresUsed, memoryBytes, memoryUsedBytes, shuffleWriteBytes, failedTasks } = reading.facts;
  if (executors.length === 0)
    return [
      {
        kind: 'figures',
        figures: [
          { label: word('label.cores'), value: coresUsed ?? null, of: cores ?? null, format: 'number' },
          {
            label: word('label.memory'),
            value: memoryUsedBytes ?? null,
            of: memoryBytes ?? null,
            format: 'bytes',
          },
        ],
      },
      note(reading.headline),
    ];
  return [
    ...executors.slice(0, most).map(executorRow),
    {
      kind: 'figures',
      figures: [
        { label: word('label.shuffleWritten'), value: shuffleWriteBytes ?? null, format: 'bytes' },
        { label: word('label.failed'), value: failedTasks ?? null, format: 'number' },
      ],
    },
  ];
}

function executorRow(executor: ExecutorItem): ViewRow {
  const { completedTasks, activeTasks, cores } = executor;
  const ended = executor.state === 'EXITED';
  return {
    kind: 'item',
    id: `${executor.application}/${executor.id}`,
    title: word('label.executor', { id: executor.id }),
    detail: executorWords(executor),
    busy: cores === null ? null : { filled: Math.min(activeTasks ?? 0, cores), total: cores },
    progress: share(completedTasks, executor.applicationTasks),
    faded: ended,
    figures: [
      { label: word('label.job'), value: executor.applicationName ?? executor.application, format: 'text' },
      {
        label: word('label.storage'),
        value: executor.memoryUsedBytes,
        of: executor.memoryMaxBytes,
        format: 'bytes',
      },
      { label: word('label.gc'), value: share(executor.gcTimeMs, executor.taskTimeMs), format: 'percent' },
      { label: word('label.shuffleRead'), value: executor.shuffleReadBytes, format: 'bytes' },
      { label: word('label.shuffleWritten'), value: executor.shuffleWriteBytes, format: 'bytes' },
      { label: word('label.failed'), value: executor.failedTasks, format: 'number' },
    ],
  };
}

function executorWords(executor: ExecutorItem): Message {
  const { completedTasks: done, activeTasks: running, applicationTasks: total } = executor;
  if (done === null) return word(executor.state === 'EXITED' ? 'executorEnded' : 'noFigures');
  if (executor.state === 'EXITED') return word('tasksAtEnd', { done });
  return total === null
    ? word('tasks', { done, running: running ?? 0 })
    : word('tasksOf', { done, total, running: running ?? 0 });
}

function strangerRow(worker: WorkerItem): ViewRow {
  return {
    kind: 'item',
    id: worker.id,
    title: word('label.worker', { host: worker.host ?? worker.id }),
    detail: null,
    busy: worker.cores === null ? null : { filled: worker.coresUsed ?? 0, total: worker.cores },
    progress: null,
    faded: worker.state !== 'ALIVE',
    figures: [
      { label: word('label.memory'), value: worker.memoryUsedBytes, of: worker.memoryBytes, format: 'bytes' },
    ],
  };
}

function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : Math.min(1, part / whole);
}

function note(message: Message): ViewRow {
  return { kind: 'note', message };
}

function word(key: string, values?: Message['values']): Message {
  return values ? { key: `technologies.spark.${key}`, values } : { key: `technologies.spark.${key}` };
}
