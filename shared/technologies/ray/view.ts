import type { Reading } from '../../live/reading.ts';
import type { View, ViewRow } from '../technology.ts';
import { troubleRows } from '../troubles.ts';
import { functionsOf, hasEnded, type JobItem, jobsOf, type NodeItem, nodesOf } from './items.ts';
import { rayWords } from './say.ts';

const { say, figure, fact, note, heading, link, chart, table } = rayWords;

/** Ray's cards: the head's cluster and jobs, a worker's CPUs and object store. */
export const rayView: View = {
  card: reading => rows(reading, false),
  panel: reading => rows(reading, true),
};

function rows(reading: Reading, inPanel: boolean): readonly ViewRow[] {
  const alerts = troubleRows(reading, inPanel ? 10 : 1);
  if (reading.facts['cpus'] === undefined) return alerts.length > 0 ? alerts : [note(reading.headline)];
  return reading.role === 'worker'
    ? [...alerts, ...nodesOf(reading.items).map(nodeRow), ...(inPanel ? workerPanel(reading) : [])]
    : headRows(reading, alerts, inPanel);
}

function workerPanel(reading: Reading): readonly ViewRow[] {
  const figures = [fact(reading, 'memoryUsedBytes', 'bytes'), fact(reading, 'spilledBytes', 'bytes')];
  return [{ kind: 'figures', figures }, chart('cpusUsed'), chart('objectStoreUsedBytes')];
}

function headRows(reading: Reading, alerts: readonly ViewRow[], inPanel: boolean): readonly ViewRow[] {
  const jobs = jobsOf(reading.items);
  const running = jobs.filter(job => !hasEnded(job.state));
  const cluster: ViewRow = {
    kind: 'figures',
    figures: [
      fact(reading, 'nodes', 'number'),
      fact(reading, 'cpusUsed', 'number', 'cpus'),
      fact(reading, 'objectStoreUsedBytes', 'bytes', 'objectStoreBytes'),
    ],
  };
  const calls: ViewRow = {
    kind: 'figures',
    figures: [
      fact(reading, 'callsRunning', 'number'),
      fact(reading, 'callsWaiting', 'number'),
      fact(reading, 'callsFinished', 'number'),
      fact(reading, 'callsFailed', 'number'),
    ],
  };
  const hasCalls = reading.facts['callsFinished'] !== null;
  if (!inPanel)
    return [
      cluster,
      ...alerts,
      ...(running.length > 0 ? running : jobs.slice(0, 1)).slice(0, 3).map(jobRow),
      ...(hasCalls ? [calls] : []),
    ];
  return [
    link('page', 8265, '/'),
    ...alerts,
    cluster,
    {
      kind: 'figures',
      figures: [fact(reading, 'memoryUsedBytes', 'bytes'), fact(reading, 'spilledBytes', 'bytes')],
    },
    chart('cpusUsed'),
    chart('objectStoreUsedBytes'),
    heading('jobs'),
    {
      kind: 'figures',
      figures: [
        fact(reading, 'jobsRunning', 'number'),
        fact(reading, 'jobsSucceeded', 'number'),
        fact(reading, 'jobsFailed', 'number'),
      ],
    },
    ...jobs.map(jobRow),
    ...functionRows(reading),
    heading('nodes'),
    ...nodesOf(reading.items).map(nodeRow),
  ];
}

function jobRow(job: JobItem): ViewRow {
  return {
    kind: 'item',
    id: job.id,
    title: say('label.job', { name: job.name }),
    detail: job.state === null ? null : say(stateWords[job.state] ?? 'state.other', { state: job.state }),
    busy: null,
    progress: null,
    faded: hasEnded(job.state),
    figures: [figure('duration', job.durationMs, 'milliseconds')],
  };
}

const stateWords: Readonly<Record<string, string>> = {
  PENDING: 'state.pending',
  RUNNING: 'state.running',
  STOPPED: 'state.stopped',
  SUCCEEDED: 'state.succeeded',
  FAILED: 'state.failed',
};

function functionRows(reading: Reading): readonly ViewRow[] {
  const rows = table(
    'functions',
    [
      ['function', 'text'],
      ['waiting', 'number'],
      ['running', 'number'],
      ['finished', 'number'],
      ['failed', 'number'],
    ],
    functionsOf(reading.items).map(each => [
      each.name,
      each.waiting,
      each.running,
      each.finished,
      each.failed,
    ]),
  );
  return rows.length > 0 ? [heading('functions'), ...rows] : [];
}

function nodeRow(node: NodeItem): ViewRow {
  const { cpus, cpusUsed, host, id } = node;
  return {
    kind: 'item',
    id,
    title: say(node.isHead ? 'label.headNode' : 'label.node', { host: host ?? id }),
    detail: null,
    busy: cpus === null ? null : { filled: Math.ceil(cpusUsed ?? 0), total: cpus },
    progress: null,
    faded: false,
    figures: [figure('objectStoreUsedBytes', node.objectStoreUsedBytes, 'bytes', node.objectStoreBytes)],
  };
}
