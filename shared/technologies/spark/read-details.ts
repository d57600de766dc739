import { asNumber, asObject, asText, type JsonObject } from '../json.ts';
import type { CacheItem, JobItem, QueryItem, StreamItem } from './detail-items.ts';
import { stageNumbers } from './newest-jobs.ts';
import { asTime } from './spark-time.ts';

/** A job of `/jobs`. */
export function readJob(job: JsonObject, application: string): JobItem {
  const figure = (field: string): number | null => asNumber(job[field]);
  const number = figure('jobId') ?? -1;
  const start = asTime(job['submissionTime']);
  const end = asTime(job['completionTime']);
  return {
    kind: 'job',
    id: `${application}/job-${number}`,
    application,
    job: number,
    name: firstLine(job['description']) ?? firstLine(job['name']),
    state: asText(job['status']),
    tasks: figure('numTasks'),
    completedTasks: figure('numCompletedTasks'),
    failedTasks: figure('numFailedTasks'),
    durationMs: start === null || end === null ? null : end - start,
    stages: stageNumbers(job),
  };
}

/** A data set of `/storage/rdd`. */
export function readCache(data: JsonObject, application: string): CacheItem {
  return {
    kind: 'cache',
    id: `${application}/rdd-${asText(data['id']) ?? ''}`,
    application,
    name: firstLine(data['name']),
    level: asText(data['storageLevel']),
    partitions: asNumber(data['numPartitions']),
    cachedPartitions: asNumber(data['numCachedPartitions']),
    memoryBytes: asNumber(data['memoryUsed']),
    diskBytes: asNumber(data['diskUsed']),
  };
}

/** A query of `/sql`. */
export function readQuery(query: JsonObject, application: string): QueryItem {
  const number = asNumber(query['id']) ?? -1;
  return {
    kind: 'query',
    id: `${application}/query-${number}`,
    application,
    query: number,
    name: firstLine(query['description']),
    state: asText(query['status']),
    durationMs: asNumber(query['duration']),
    plan: planOf(asText(query['planDescription'])),
  };
}

const longestPlan = 4_000;

/** The tree of operators; what follows it says the same at length. */
function planOf(text: string | null): string | null {
  const tree = (text ?? '').replace(/^== Physical Plan ==\n/, '').split(/\n\n/)[0] ?? '';
  return tree === '' ? null : tree.slice(0, longestPlan);
}

const gauge =
  /\.driver\.spark\.streaming\.(.+)\.(inputRate-total|processingRate-total|latency|eventTime-watermark|states-rowsTotal|states-usedBytes)$/;

/** Streaming queries of a driver's `/metrics/json/`; Spark 3.5 has no other page for programs. */
export function readStreams(metrics: unknown, application: string): readonly StreamItem[] {
  const gauges = asObject(asObject(metrics)?.['gauges']) ?? {};
  const byName = new Map<string, Record<string, number | null>>();
  for (const [key, entry] of Object.entries(gauges)) {
    const [, name, figure] = gauge.exec(key) ?? [];
    if (name === undefined || figure === undefined) continue;
    byName.set(name, { ...byName.get(name), [figure]: asNumber(asObject(entry)?.['value']) });
  }
  return [...byName].map(([name, figures]) => {
    const watermark = figures['eventTime-watermark'] ?? null;
    return {
      kind: 'stream',
      id: `${application}/stream-${name}`,
      application,
      name,
      inputRate: figures['inputRate-total'] ?? null,
      processingRate: figures['processingRate-total'] ?? null,
      batchMs: figures['latency'] ?? null,
      watermarkAt: watermark === 0 ? null : watermark,
      stateRows: figures['states-rowsTotal'] ?? null,
      stateBytes: figures['states-usedBytes'] ?? null,
    };
  });
}

function firstLine(value: unknown): string | null {
  return asText(value)?.split('\n')[0]?.slice(0, 120) ?? null;
}
