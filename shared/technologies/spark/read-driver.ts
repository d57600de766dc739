import { asNumber, asObject, asObjects, asText, type JsonObject, sumKnown } from '../json.ts';
import type { Answers, ProbeTarget } from '../technology.ts';
import { applicationOn, applicationsId } from './ask.ts';
import type { DetailItem } from './detail-items.ts';
import type { DriverMemory, Known } from './driver-memory.ts';
import {
  type ApplicationItem,
  type ExecutorItem,
  type SparkItem,
  unknownApplication,
  unknownExecutor,
} from './items.ts';
import { isComplete, learn } from './learn.ts';
import { driverPorts, historyPort } from './ports.ts';
import { asTime } from './spark-time.ts';

/** What the application pages of a container said: applications, executors, details, and what to remember. */
export interface DriverPages {
  readonly items: readonly (SparkItem | DetailItem)[];
  readonly memory: DriverMemory;
}

/** Applications driven from this container (or listed by this history server), from the REST pages on its ports. */
export function readDriverPages(target: ProbeTarget, answers: Answers, before: DriverMemory): DriverPages {
  const isHistory = target.role === 'history';
  const ports = isHistory ? [historyPort(target)] : driverPorts;
  const pages = ports.flatMap(port => {
    const id = applicationOn(port, answers);
    if (id === null) return [];
    const list = asObjects(answers[applicationsId(port)]).map(entry => readEntry(entry, isHistory));
    const known = learn(before.known[id], { port, application: id }, answers);
    const items = known.final ?? readPage(list[0], port, known, answers, isHistory ? null : target.service);
    const isFinal = known.final !== null || (isHistory && isComplete(known, port, answers));
    return [{ port, id, list, items, known: isFinal ? { ...known, final: items } : known }];
  });
  return {
    items: pages.flatMap(({ items, list }) => [...items, ...(isHistory ? list.slice(1) : [])]),
    memory: {
      round: before.round + 1,
      live: pages.map(({ port }) => port),
      known: Object.fromEntries(pages.map(({ id, known }) => [id, known])),
    },
  };
}

function readPage(
  entry: ApplicationItem | undefined,
  port: number,
  known: Known,
  answers: Answers,
  service: string | null,
): DriverPages['items'] {
  if (entry === undefined) return [];
  const answer = (id: string): unknown => answers[`${id}-${port}`];
  const application = {
    ...entry,
    ...countTasks(answer('jobs'), answer('stages')),
    driver: service,
    page: port,
  };
  const executors = asObjects(answer('executors'))
    .filter(executor => asText(executor['id']) !== 'driver')
    .map(executor => readExecutor(executor, application));
  const cores = sumKnown(executors.map(executor => (executor.state === 'RUNNING' ? executor.cores : null)));
  return [{ ...application, cores }, ...executors, ...details(known)];
}

/** Jobs with their stages, cached data, queries, streams. */
function details(known: Known): readonly DetailItem[] {
  const parents = Object.assign({}, ...Object.values(known.parents));
  return [
    ...known.jobs,
    ...Object.values(known.stages)
      .map(stage => ({ ...stage, parents: parents[stage.stage] ?? null }))
      .sort((one, other) => other.stage - one.stage || other.attempt - one.attempt),
    ...known.caches,
    ...known.queries,
    ...known.streams,
  ];
}

function readEntry(entry: JsonObject, isHistory: boolean): ApplicationItem {
  const attempts = asObjects(entry['attempts']);
  const attempt = (isHistory ? attempts[0] : attempts.at(-1)) ?? {};
  return {
    ...unknownApplication,
    id: asText(entry['id']) ?? '',
    name: asText(entry['name']),
    state: attempt['completed'] === true ? 'FINISHED' : 'RUNNING',
    startedAt: asNumber(attempt['startTimeEpoch']),
    durationMs: asNumber(attempt['duration']),
  };
}

function countTasks(jobs: unknown, stages: unknown): Partial<ApplicationItem> {
  const total = (field: string): number | null =>
    Array.isArray(jobs) ? (sumKnown(asObjects(jobs).map(job => job[field])) ?? 0) : null;
  const stageIds = asObjects(jobs).flatMap(job => (Array.isArray(job['stageIds']) ? job['stageIds'] : []));
  return {
    activeTasks: total('numActiveTasks'),
    completedTasks: total('numCompletedTasks'),
    failedTasks: total('numFailedTasks'),
    totalTasks: total('numTasks'),
    activeStages: Array.isArray(stages) ? stages.length : null,
    completedStages: total('numCompletedStages'),
    totalStages: Array.isArray(jobs) ? new Set(stageIds).size : null,
  };
}

function readExecutor(executor: JsonObject, application: ApplicationItem): ExecutorItem {
  const figure = (field: string): number | null => asNumber(executor[field]);
  const address = asText(executor['hostPort']);
  const isRunning = executor['isActive'] !== false;
  return {
    ...unknownExecutor,
    id: asText(executor['id']) ?? '',
    application: application.id,
    applicationName: application.name,
    host: address === null ? null : address.replace(/:\d+$/, ''),
    state: isRunning ? 'RUNNING' : 'EXITED',
    cores: figure('totalCores'),
    activeTasks: figure('activeTasks'),
    completedTasks: figure('completedTasks'),
    failedTasks: figure('failedTasks'),
    applicationTasks: application.totalTasks,
    memoryUsedBytes: figure('memoryUsed'),
    memoryMaxBytes: figure('maxMemory'),
    gcTimeMs: figure('totalGCTime'),
    taskTimeMs: figure('totalDuration'),
    shuffleReadBytes: figure('totalShuffleRead'),
    shuffleWriteBytes: figure('totalShuffleWrite'),
    inputBytes: figure('totalInputBytes'),
    heapPeakBytes: heapPeak(executor),
    addedAt: asTime(executor['addTime']),
    removedAt: asTime(executor['removeTime']),
    removeReason: asText(executor['removeReason']),
  };
}

/** Zero before the first heartbeat, which says nothing. */
function heapPeak(executor: JsonObject): number | null {
  const peak = asNumber(asObject(executor['peakMemoryMetrics'])?.['JVMHeapMemory']);
  return peak === 0 ? null : peak;
}
