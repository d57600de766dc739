import type { Reading } from '../../live/reading.ts';
import type { View, ViewRow } from '../technology.ts';
import { troubleRows } from '../troubles.ts';
import { restPort } from './ask.ts';
import { hasEnded, isTaskManager, type JobItem, jobsOf, operatorsOf, type TaskManagerItem } from './items.ts';
import { flinkWords } from './say.ts';

const { say, figure, fact, note, heading, link, chart, table } = flinkWords;

/** Flink's cards: the job manager's slots and jobs, a task manager's slots and memory. */
export const flinkView: View = {
  card: reading => rows(reading, false),
  panel: reading => rows(reading, true),
};

function rows(reading: Reading, inPanel: boolean): readonly ViewRow[] {
  const alerts = troubleRows(reading, inPanel ? 10 : 1);
  if (reading.facts['slots'] === undefined) return alerts.length > 0 ? alerts : [note(reading.headline)];
  return reading.role === 'taskmanager'
    ? taskManagerRows(reading, alerts, inPanel)
    : jobManagerRows(reading, alerts, inPanel);
}

function jobManagerRows(reading: Reading, alerts: readonly ViewRow[], inPanel: boolean): readonly ViewRow[] {
  const jobs = jobsOf(reading.items);
  const running = jobs.filter(job => !hasEnded(job.state));
  const strangers = reading.items.filter(isTaskManager).map(strangerRow);
  const capacity: ViewRow = {
    kind: 'figures',
    figures: [fact(reading, 'taskManagers', 'number'), fact(reading, 'slotsUsed', 'number', 'slots')],
  };
  const waits = reading.state === 'waiting' ? [note(reading.headline)] : [];
  if (!inPanel)
    return [
      capacity,
      ...waits,
      ...alerts,
      ...(running.length > 0 ? running : jobs.slice(0, 1)).slice(0, 3).map(jobRow),
      ...strangers,
    ];
  return [
    link('page', restPort, '/'),
    ...alerts,
    ...waits,
    capacity,
    {
      kind: 'figures',
      figures: [
        fact(reading, 'jobsRunning', 'number'),
        fact(reading, 'jobsFinished', 'number'),
        fact(reading, 'jobsCanceled', 'number'),
        fact(reading, 'jobsFailed', 'number'),
        fact(reading, 'restarts', 'number'),
      ],
    },
    chart('recordsPerSecond'),
    chart('slotsUsed'),
    heading('jobs'),
    ...jobs.map(jobRow),
    ...operatorRows(reading),
    ...(strangers.length > 0 ? [heading('taskManagers'), ...strangers] : []),
  ];
}

function jobRow(job: JobItem): ViewRow {
  const ended = hasEnded(job.state);
  const checkpoints =
    job.checkpointsCompleted === null || job.checkpointsCompleted + (job.checkpointsFailed ?? 0) === 0
      ? []
      : [
          figure('checkpoints', job.checkpointsCompleted, 'number'),
          figure('checkpointsFailed', job.checkpointsFailed, 'number'),
          figure('lastCheckpoint', job.lastCheckpointMs, 'milliseconds'),
        ];
  return {
    kind: 'item',
    id: job.id,
    title: say('label.job', { name: job.name }),
    detail: job.state === null ? null : say(stateWords[job.state] ?? 'state.other', { state: job.state }),
    busy: null,
    progress: null,
    faded: ended,
    figures: ended
      ? [figure('duration', job.durationMs, 'milliseconds')]
      : [
          figure('tasks', job.runningTasks, 'number', job.tasks),
          figure('recordsPerSecond', job.recordsPerSecond, 'per-second'),
          ...checkpoints,
        ],
  };
}

const stateWords: Readonly<Record<string, string>> = {
  CREATED: 'state.created',
  INITIALIZING: 'state.created',
  RUNNING: 'state.running',
  FAILING: 'state.failing',
  RESTARTING: 'state.restarting',
  FINISHED: 'state.finished',
  CANCELLING: 'state.cancelling',
  CANCELED: 'state.canceled',
  FAILED: 'state.failed',
};

function operatorRows(reading: Reading): readonly ViewRow[] {
  const operators = operatorsOf(reading.items);
  const rows = table(
    'operators',
    [
      ['operator', 'text'],
      ['parallelism', 'number'],
      ['recordsIn', 'number'],
      ['recordsOut', 'number'],
      ['outPerSecond', 'per-second'],
      ['backPressured', 'percent'],
    ],
    operators.map(each => [
      each.name,
      each.parallelism,
      each.recordsIn,
      each.recordsOut,
      each.recordsOutPerSecond,
      each.backPressured,
    ]),
  );
  return rows.length > 0 ? [heading('operators'), ...rows] : [];
}

function taskManagerRows(reading: Reading, alerts: readonly ViewRow[], inPanel: boolean): readonly ViewRow[] {
  const slots = reading.facts['slots'];
  const used = reading.facts['slotsUsed'];
  const managers = reading.items.filter(isTaskManager);
  return [
    ...alerts,
    {
      kind: 'item',
      id: 'slots',
      title: say('label.slots'),
      detail: reading.headline,
      busy: typeof slots === 'number' ? { filled: typeof used === 'number' ? used : 0, total: slots } : null,
      progress: null,
      faded: false,
      figures: [fact(reading, 'heapUsedBytes', 'bytes', 'heapMaxBytes')],
    },
    ...(inPanel ? [chart('heapUsedBytes')] : []),
    ...(managers.length > 1 ? managers.map(strangerRow) : []),
  ];
}

/** A task manager that is no service of the project, or one of several of a service. */
function strangerRow(manager: TaskManagerItem): ViewRow {
  const { slots, slotsFree } = manager;
  return {
    kind: 'item',
    id: manager.id,
    title: say('label.taskManager', { host: manager.host ?? manager.id }),
    detail: null,
    busy: slots === null || slotsFree === null ? null : { filled: slots - slotsFree, total: slots },
    progress: null,
    faded: false,
    figures: [figure('heapUsedBytes', manager.heapUsedBytes, 'bytes', manager.heapMaxBytes)],
  };
}
