import type { Json, Message, Reading } from '../../live/reading.ts';
import { asNumber, asObject, asText } from '../json.ts';
import type { Figure, View, ViewRow } from '../technology.ts';
import { helperJobs } from './describe.ts';

/** Airflow's cards: the scheduler's heartbeat, DAGs and runs; in the panel each DAG with its latest run. */
export const airflowView: View = {
  card: reading =>
    reading.state === 'waiting'
      ? [note(reading)]
      : isHelper(reading)
        ? [...noteworthy(reading), { kind: 'figures', figures: [heartbeat(reading)] }]
        : [...noteworthy(reading), ...summary(reading)],
  panel: reading =>
    reading.state === 'waiting' || isHelper(reading)
      ? [note(reading)]
      : [
          ...noteworthy(reading),
          ...summary(reading),
          ...more(reading),
          ...errorRows(reading),
          ...dagRows(reading),
          ...(reading.facts['page'] === true ? [page] : []),
        ],
};

function isHelper({ role }: Reading): boolean {
  return role in helperJobs;
}

function note(reading: Reading): ViewRow {
  return { kind: 'note', message: reading.headline };
}

function noteworthy(reading: Reading): readonly ViewRow[] {
  return reading.state === 'ok' ? [] : [{ kind: 'note', message: reading.headline, alert: true }];
}

function summary(reading: Reading): readonly ViewRow[] {
  return [
    { kind: 'figures', figures: [heartbeat(reading), count(reading, 'dags', 'active', 'dags')] },
    {
      kind: 'figures',
      figures: (['running', 'success', 'failed'] as const).map(state => count(reading, 'runs', state, state)),
    },
  ];
}

function more(reading: Reading): readonly ViewRow[] {
  return [
    {
      kind: 'figures',
      figures: [
        count(reading, 'dags', 'paused', 'paused'),
        count(reading, 'dags', 'importErrors', 'importErrors'),
        count(reading, 'runs', 'queued', 'queued'),
        count(reading, 'tasks', 'running', 'tasksRunning'),
        count(reading, 'tasks', 'queued', 'tasksQueued'),
        count(reading, 'tasks', 'success', 'tasksDone'),
        count(reading, 'tasks', 'failed', 'tasksFailed'),
        count(reading, 'tasks', 'up_for_retry', 'tasksRetry'),
      ],
    },
    { kind: 'series', series: 'runningTasks', label: word('label.tasksRunning', { count: 2 }) },
  ];
}

const page: ViewRow = { kind: 'link', label: word('open'), port: 8080, path: '/' };

/** Files that are no DAGs, each with the line that says why, and the tasks that failed last. */
function errorRows(reading: Reading): readonly ViewRow[] {
  const errors = listOf(reading, 'errors');
  const failures = listOf(reading, 'failures');
  return [
    ...errors.map(
      (error, at): ViewRow => ({
        kind: 'code',
        id: `error-${at}`,
        title: word('fileError', { file: asText(error['file']) ?? '' }),
        text: asText(error['line']) ?? '',
      }),
    ),
    ...(failures.length === 0
      ? []
      : [
          { kind: 'heading' as const, message: word('label.failures') },
          {
            kind: 'table' as const,
            id: 'failures',
            columns: ['dagColumn', 'taskColumn', 'runColumn'].map(label => ({
              label: word(`label.${label}`),
              format: 'text' as const,
            })),
            rows: failures.map(({ dag, task, run }) => [dag ?? null, task ?? null, run ?? null]),
          },
        ]),
  ];
}

function listOf(reading: Reading, fact: string): readonly Readonly<Record<string, Json>>[] {
  const list = reading.facts[fact];
  return Array.isArray(list)
    ? (list.flatMap(each => asObject(each) ?? []) as Readonly<Record<string, Json>>[])
    : [];
}

function dagRows({ items }: Reading): readonly ViewRow[] {
  return items.length === 0
    ? []
    : [{ kind: 'heading', message: word('label.dagsHeading') }, ...items.map(dagRow)];
}

function heartbeat(reading: Reading): Figure {
  const seconds = asNumber(reading.facts['heartbeatSeconds']);
  return {
    label: word('label.heartbeat'),
    value: seconds === null ? null : Math.round(seconds) * 1000,
    format: 'milliseconds',
  };
}

function count(reading: Reading, group: string, name: string, label: string): Figure {
  const value = asNumber(asObject(reading.facts[group])?.[name]);
  return { label: word(`label.${label}`, { count: value ?? 0 }), value, format: 'number' };
}

const lastStates = ['queued', 'running', 'success', 'failed'];

function dagRow(dag: Readonly<Record<string, Json>>): ViewRow {
  const state = asText(dag['lastState']);
  const isPaused = dag['paused'] === true;
  const known = state !== null && lastStates.includes(state) ? word(`last.${state}`) : word('last.never');
  return {
    kind: 'item',
    id: asText(dag['id']) ?? '',
    title: word('label.dag', { name: asText(dag['id']) ?? '' }),
    detail: isPaused ? word('last.paused') : known,
    busy: null,
    progress: null,
    faded: isPaused,
    figures: [
      ...figureOf('duration', asNumber(dag['durationMs'])),
      ...figureOf('started', inMilliseconds(asNumber(dag['startedSecondsAgo']))),
    ],
  };
}

function figureOf(label: string, value: number | null): readonly Figure[] {
  return value === null ? [] : [{ label: word(`label.${label}`), value, format: 'milliseconds' }];
}

function inMilliseconds(seconds: number | null): number | null {
  return seconds === null ? null : seconds * 1000;
}

function word(key: string, values?: Message['values']): Message {
  return values ? { key: `technologies.airflow.${key}`, values } : { key: `technologies.airflow.${key}` };
}
