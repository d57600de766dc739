import { asNumber, asObject, asText, type JsonObject } from '../json.ts';
import type { StageItem } from './detail-items.ts';
import { firstError } from './first-error.ts';
import { asTime } from './spark-time.ts';

/** A stage of `/stages` or `/stages/<id>`, with medians where the answer has summaries of its tasks. */
export function readStage(stage: JsonObject, application: string): StageItem {
  const figure = (field: string): number | null => asNumber(stage[field]);
  const id = figure('stageId') ?? -1;
  const attempt = figure('attemptId') ?? 0;
  // Without a task that ended, the medians are zeros that say nothing.
  const hasMeasured = (figure('numCompleteTasks') ?? 0) + (figure('numFailedTasks') ?? 0) > 0;
  const tasks = hasMeasured ? asObject(stage['taskMetricsDistributions']) : null;
  const [inputMedian, inputMost] = pair(asObject(tasks?.['inputMetrics'])?.['recordsRead']);
  const [shuffleMedian, shuffleMost] = pair(asObject(tasks?.['shuffleReadMetrics'])?.['readRecords']);
  const [medianTaskMs, longestTaskMs] = pair(tasks?.['duration']);
  return {
    kind: 'stage',
    id: `${application}/${id}.${attempt}`,
    application,
    stage: id,
    attempt,
    name: asText(stage['name']),
    state: asText(stage['status']),
    tasks: figure('numTasks'),
    activeTasks: figure('numActiveTasks'),
    completedTasks: figure('numCompleteTasks'),
    failedTasks: figure('numFailedTasks'),
    durationMs: between(asTime(stage['firstTaskLaunchedTime']), asTime(stage['completionTime'])),
    medianTaskMs,
    longestTaskMs,
    medianRecords: plus(inputMedian, shuffleMedian),
    mostRecords: plus(inputMost, shuffleMost),
    medianInputBytes: pair(asObject(tasks?.['inputMetrics'])?.['bytesRead'])[0],
    inputBytes: figure('inputBytes'),
    shuffleReadBytes: figure('shuffleReadBytes'),
    shuffleWriteBytes: figure('shuffleWriteBytes'),
    spilledMemoryBytes: figure('memoryBytesSpilled'),
    spilledDiskBytes: figure('diskBytesSpilled'),
    error: firstError(asText(stage['failureReason'])),
    parents: null,
  };
}

/** What came without summaries keeps those of before; an error once known stays. */
export function mergeStage(stage: StageItem, before: StageItem | undefined): StageItem {
  if (before === undefined) return stage;
  const told = stage.medianTaskMs === null ? before : stage;
  return {
    ...stage,
    medianTaskMs: told.medianTaskMs,
    longestTaskMs: told.longestTaskMs,
    medianRecords: told.medianRecords,
    mostRecords: told.mostRecords,
    medianInputBytes: told.medianInputBytes,
    error: stage.error ?? before.error,
  };
}

/** Median and maximum, as asked by `quantiles=0.5,1.0`. */
function pair(values: unknown): readonly [number | null, number | null] {
  const list = Array.isArray(values) ? values : [];
  return [asNumber(list[0]), asNumber(list[1])];
}

function between(start: number | null, end: number | null): number | null {
  return start === null || end === null ? null : Math.max(0, end - start);
}

function plus(one: number | null, other: number | null): number | null {
  return one === null && other === null ? null : (one ?? 0) + (other ?? 0);
}
