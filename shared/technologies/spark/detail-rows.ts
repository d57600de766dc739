import type { Json, ReadingItem } from '../../live/reading.ts';
import { rowsInWords } from '../rows-in-words.ts';
import type { Figure, ViewRow } from '../technology.ts';
import { detailsOfKind, type QueryItem, type StageItem, type StreamItem } from './detail-items.ts';
import { clock, say } from './say.ts';

const words = rowsInWords('spark');

type Column = readonly [label: string, format: Figure['format']];

/** Jobs, stages, cached data, queries and streams of one application, as sections of the Live panel. */
export function detailRows(items: readonly ReadingItem[]): readonly ViewRow[] {
  const stages = detailsOfKind(items, 'stage');
  return [
    ...streamRows(detailsOfKind(items, 'stream')),
    ...section('jobs', 'jobs', jobColumns, detailsOfKind(items, 'job').map(jobCells)),
    ...section('stages', 'stages', stageColumns, stages.map(stageCells)),
    ...orderNote(stages),
    ...section('cache', 'cache', cacheColumns, detailsOfKind(items, 'cache').map(cacheCells)),
    ...queryRows(detailsOfKind(items, 'query')),
  ];
}

const jobColumns: readonly Column[] = [
  ['number', 'text'],
  ['what', 'text'],
  ['state', 'text'],
  ['tasks', 'text'],
  ['stages', 'text'],
  ['duration', 'milliseconds'],
];

function jobCells(job: ReturnType<typeof detailsOfKind<'job'>>[number]): readonly Json[] {
  const tasks = job.tasks === null ? null : `${job.completedTasks ?? '–'} / ${job.tasks}`;
  return [job.job, job.name, job.state, tasks, job.stages.join(', '), job.durationMs];
}

const stageColumns: readonly Column[] = [
  ['number', 'text'],
  ['after', 'text'],
  ['state', 'text'],
  ['tasks', 'text'],
  ['duration', 'milliseconds'],
  ['median', 'milliseconds'],
  ['longest', 'milliseconds'],
  ['input', 'bytes'],
  ['shuffleRead', 'bytes'],
  ['shuffleWritten', 'bytes'],
  ['spilled', 'bytes'],
  ['failed', 'number'],
  ['what', 'text'],
];

function stageCells(stage: StageItem): readonly Json[] {
  const wasSkipped = stage.state === 'SKIPPED';
  const measured = (value: number | null): number | null => (wasSkipped ? null : value);
  return [
    stage.attempt === 0 ? stage.stage : `${stage.stage}.${stage.attempt}`,
    stage.parents === null ? null : stage.parents.join(', '),
    stage.state,
    stage.tasks === null ? null : `${wasSkipped ? '–' : (stage.completedTasks ?? '–')} / ${stage.tasks}`,
    stage.durationMs,
    stage.medianTaskMs,
    stage.longestTaskMs,
    measured(stage.inputBytes),
    measured(stage.shuffleReadBytes),
    measured(stage.shuffleWriteBytes),
    measured(stage.spilledDiskBytes),
    measured(stage.failedTasks),
    stage.name,
  ];
}

/** Where a job's page has told no parents, the numbers are the order. */
function orderNote(stages: readonly StageItem[]): readonly ViewRow[] {
  const isUnknown = stages.length > 1 && stages.every(({ parents }) => parents === null);
  return isUnknown ? [{ kind: 'note', message: say('stagesInOrder') }] : [];
}

const cacheColumns: readonly Column[] = [
  ['what', 'text'],
  ['level', 'text'],
  ['cached', 'text'],
  ['memory', 'bytes'],
  ['disk', 'bytes'],
];

function cacheCells(cache: ReturnType<typeof detailsOfKind<'cache'>>[number]): readonly Json[] {
  const cached = cache.partitions === null ? null : `${cache.cachedPartitions ?? '–'} / ${cache.partitions}`;
  return [cache.name, cache.level, cached, cache.memoryBytes, cache.diskBytes];
}

function queryRows(queries: readonly QueryItem[]): readonly ViewRow[] {
  const columns: readonly Column[] = [
    ['number', 'text'],
    ['what', 'text'],
    ['state', 'text'],
    ['duration', 'milliseconds'],
  ];
  const rows = queries.map(({ query, name, state, durationMs }) => [query, name, state, durationMs]);
  const plans = queries.flatMap(({ id, query, plan }): ViewRow[] =>
    plan === null ? [] : [{ kind: 'code', id, title: say('plan', { query }), text: plan }],
  );
  return [...section('queries', 'queries', columns, rows), ...plans];
}

function streamRows(streams: readonly StreamItem[]): readonly ViewRow[] {
  const columns: readonly Column[] = [
    ['query', 'text'],
    ['inputRate', 'per-second'],
    ['processingRate', 'per-second'],
    ['batch', 'milliseconds'],
    ['watermark', 'text'],
    ['stateRows', 'number'],
    ['stateSize', 'bytes'],
  ];
  const rows = streams.map(stream => [
    stream.name,
    stream.inputRate,
    stream.processingRate,
    stream.batchMs,
    stream.watermarkAt === null ? null : clock(stream.watermarkAt),
    stream.stateRows,
    stream.stateBytes,
  ]);
  const series: readonly ViewRow[] =
    streams.length === 0 ? [] : [{ kind: 'series', series: 'inputRate', label: say('label.inputRate') }];
  return [...section('streams', 'streams', columns, rows), ...series];
}

function section(
  heading: string,
  id: string,
  columns: readonly Column[],
  rows: readonly (readonly Json[])[],
): readonly ViewRow[] {
  return rows.length === 0 ? [] : [words.heading(heading), ...words.table(id, columns, rows)];
}
