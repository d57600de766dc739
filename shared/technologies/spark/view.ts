import type { Json, Message, Reading } from '../../live/reading.ts';
import type { Figure, View, ViewRow } from '../technology.ts';
import { applicationRow } from './application-row.ts';
import { alertsOf, detailsOf, detailsOfKind } from './detail-items.ts';
import { detailRows } from './detail-rows.ts';
import { executorRow } from './executor-row.ts';
import {
  type ApplicationItem,
  applicationsOf,
  type ExecutorItem,
  executorsOf,
  hasEnded,
  type WorkerItem,
  workersOf,
} from './items.ts';
import { linkRows } from './link-rows.ts';
import { say } from './say.ts';

/** Spark's cards: the master's cluster, the worker's executors, the driver's job. */
export const sparkView: View = {
  card: reading => rows(reading, false),
  panel: reading => rows(reading, true),
};

function rows(reading: Reading, inPanel: boolean): readonly ViewRow[] {
  if (reading.items.length === 0 && reading.state === 'waiting' && reading.role !== 'master')
    return [note(reading.headline)];
  const applications = shownApplications(reading, inPanel);
  const alerts = alertRows(reading, applications, inPanel);
  const shown = applications.map(each => applicationRow(each, inPanel));
  const details = inPanel ? detailRows(newestDetails(reading)) : [];
  const links = inPanel ? linkRows(reading) : [];
  switch (reading.role) {
    case 'master':
      return [
        ...masterRows(reading, alerts.length > 0),
        ...alerts,
        ...shown,
        ...workersOf(reading.items).map(strangerRow),
        ...shownExecutors(reading, inPanel).map(each => executorRow(each, inPanel, true)),
        ...(inPanel ? [series('coresUsed', 'label.coresUsed')] : []),
        ...links,
        ...details,
      ];
    case 'worker':
      return [...alerts, ...shown, ...workerRows(reading, inPanel), ...links, ...details];
    case 'history':
      return [...(shown.length === 0 ? [note(reading.headline)] : shown), ...alerts, ...links, ...details];
    default:
      return [
        ...alerts,
        ...shown,
        ...(inPanel ? shownExecutors(reading, inPanel).map(each => executorRow(each, inPanel, true)) : []),
        ...streamFigures(reading, inPanel),
        ...links,
        ...details,
      ];
  }
}

/** On a card: what runs, else only what ended last. */
function shownApplications(reading: Reading, inPanel: boolean): readonly ApplicationItem[] {
  const all = applicationsOf(reading.items);
  const active = all.filter(application => !hasEnded(application.state));
  if (inPanel) return all;
  return active.length > 0 ? active : all.slice(0, 1);
}

/** On a card the most important ones of what it shows. */
function alertRows(
  reading: Reading,
  applications: readonly ApplicationItem[],
  inPanel: boolean,
): readonly ViewRow[] {
  const all = alertsOf(reading.items);
  const shown = inPanel
    ? all
    : all
        .filter(each => each.application === '' || applications.some(({ id }) => id === each.application))
        .slice(0, 2);
  return shown.map(({ key, values }) => ({
    kind: 'note',
    message: say(`alert.${key}`, values),
    alert: true,
  }));
}

/** On a card: who is at work, and a few of those that went. */
function shownExecutors(reading: Reading, inPanel: boolean): readonly ExecutorItem[] {
  const all = executorsOf(reading.items);
  if (inPanel) return all;
  const gone = all.filter(({ state }) => state === 'EXITED').slice(-2);
  return all.filter(executor => executor.state === 'RUNNING' || gone.includes(executor));
}

/** Details of the newest application that has any. */
function newestDetails(reading: Reading): Reading['items'] {
  const details = detailsOf(reading.items);
  const newest = applicationsOf(reading.items).find(({ id }) =>
    details.some(({ application }) => application === id),
  );
  return details.filter(({ application }) => application === newest?.id);
}

function streamFigures(reading: Reading, inPanel: boolean): readonly ViewRow[] {
  if (inPanel) return [];
  return detailsOfKind(reading.items, 'stream').map(stream => ({
    kind: 'figures',
    figures: [
      { label: say('label.inputRate'), value: stream.inputRate, format: 'per-second' },
      { label: say('label.batch'), value: stream.batchMs, format: 'milliseconds' },
    ],
  }));
}

function masterRows(reading: Reading, isSaid: boolean): readonly ViewRow[] {
  const noteworthy = reading.state === 'ok' || isSaid ? [] : [note(reading.headline)];
  if (reading.facts['workers'] === undefined) return noteworthy;
  const workers: Figure = { label: say('label.workers'), value: fact(reading, 'workers'), format: 'number' };
  return [{ kind: 'figures', figures: [workers, ...capacity(reading)] }, ...noteworthy];
}

function workerRows(reading: Reading, inPanel: boolean): readonly ViewRow[] {
  const executors = shownExecutors(reading, inPanel);
  const own: readonly ViewRow[] = inPanel ? [{ kind: 'figures', figures: ownFigures(reading) }] : [];
  if (executors.length === 0)
    return [
      ...(inPanel ? own : [{ kind: 'figures' as const, figures: capacity(reading) }]),
      note(reading.headline),
    ];
  const rows = [...own, ...executors.map(executor => executorRow(executor, inPanel))];
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

function ownFigures(reading: Reading): readonly Figure[] {
  const own = workersOf(reading.items)[0];
  const state: Figure = { label: say('label.state'), value: own?.state ?? null, format: 'text' };
  const age = own?.heartbeatAgeMs ?? null;
  const heartbeat: Figure = { label: say('label.heartbeat'), value: age, format: 'milliseconds' };
  const host: Figure = { label: say('label.host'), value: own?.host ?? null, format: 'text' };
  return [...capacity(reading), ...[state, heartbeat, host].filter(({ value }) => value !== null)];
}

/** A worker that the master knows and the project does not, or not any more. */
function strangerRow(worker: WorkerItem): ViewRow {
  return {
    kind: 'item',
    id: worker.id,
    title: say('label.worker', { host: worker.host ?? worker.id }),
    detail:
      worker.state === 'ALIVE' || worker.state === null ? null : say('workerState', { state: worker.state }),
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

function series(name: string, label: string): ViewRow {
  return { kind: 'series', series: name, label: say(label) };
}

function fact(reading: Reading, name: string): Json {
  return reading.facts[name] ?? null;
}

function note(message: Message): ViewRow {
  return { kind: 'note', message };
}
