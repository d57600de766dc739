import type { Json, Message, Reading } from '../../live/reading.ts';
import { asNumber, asObject, asText } from '../json.ts';
import type { Figure, View, ViewRow } from '../technology.ts';

/** Airflow's cards: the scheduler's heartbeat, DAGs and runs; in the panel each DAG with its latest run. */
export const airflowView: View = {
  card: reading =>
    reading.state === 'waiting' ? [note(reading)] : [...noteworthy(reading), ...summary(reading)],
  panel: reading =>
    reading.state === 'waiting'
      ? [note(reading)]
      : [...noteworthy(reading), ...summary(reading), ...more(reading), ...reading.items.map(dagRow)],
};

function note(reading: Reading): ViewRow {
  return { kind: 'note', message: reading.headline };
}

function noteworthy(reading: Reading): readonly ViewRow[] {
  return reading.state === 'ok' ? [] : [note(reading)];
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
      ],
    },
  ];
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
    figures:
      asNumber(dag['durationMs']) === null
        ? []
        : [{ label: word('label.duration'), value: dag['durationMs'] ?? null, format: 'milliseconds' }],
  };
}

function word(key: string, values?: Message['values']): Message {
  return values ? { key: `technologies.airflow.${key}`, values } : { key: `technologies.airflow.${key}` };
}
