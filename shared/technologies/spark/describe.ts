import type { Message, Reading, ReadingState } from '../../live/reading.ts';
import { sumKnown } from '../json.ts';
import { alertsOf, detailsOfKind } from './detail-items.ts';
import { type ApplicationItem, applicationsOf, executorsOf, hasEnded, workersOf } from './items.ts';
import { say } from './say.ts';

/** What is known of one Spark service. */
export interface SparkService {
  readonly role: string;
  /** Its page answered this time. */
  readonly answered: boolean;
  readonly items: Reading['items'];
  readonly driverHosts: readonly string[];
  /** Port of its own page in its container; null where it has none. */
  readonly page: number | null;
  /** For a master: what its workers offer in all, wherever they are drawn. */
  readonly cluster?: Cluster;
}

/** Totals over the workers that the master counts as alive. */
export interface Cluster {
  readonly workers: number;
  readonly cores: number | null;
  readonly coresUsed: number | null;
  readonly memoryBytes: number | null;
  readonly memoryUsedBytes: number | null;
}

/** A reading with headline, facts and series of what is known. */
export function describeSpark(service: SparkService): Reading {
  const reading = describeRole(service);
  const { page } = service;
  if (page === null || reading.state === 'waiting') return reading;
  return { ...reading, facts: { ...reading.facts, page } };
}

function describeRole(service: SparkService): Reading {
  const described = { technology: 'spark', role: service.role, items: service.items };
  switch (service.role) {
    case 'master':
      return { ...described, ...describeMaster(service) };
    case 'worker':
      return { ...described, ...describeWorker(service) };
    case 'history':
      return { ...described, ...describeHistory(service) };
    default:
      return { ...described, ...describeDriver(service) };
  }
}

type Description = Pick<Reading, 'state' | 'headline' | 'facts' | 'series'>;

/** Totals over the workers of these items that are alive. */
export function clusterOf(items: Reading['items']): Cluster {
  const alive = workersOf(items).filter(worker => worker.state === 'ALIVE');
  const total = (field: 'cores' | 'coresUsed' | 'memoryBytes' | 'memoryUsedBytes'): number | null =>
    alive.length === 0 ? 0 : sumKnown(alive.map(worker => worker[field]));
  return {
    workers: alive.length,
    cores: total('cores'),
    coresUsed: total('coresUsed'),
    memoryBytes: total('memoryBytes'),
    memoryUsedBytes: total('memoryUsedBytes'),
  };
}

function describeMaster(service: SparkService): Description {
  if (!service.answered) return silent('masterStarts');
  const cluster = service.cluster ?? clusterOf(service.items);
  const applications = applicationsOf(service.items);
  const active = applications.filter(application => !hasEnded(application.state));
  return {
    ...(urgent(service.items, active) ?? masterHeadline(cluster, active)),
    facts: {
      ...cluster,
      activeApplications: active.length,
      waitingApplications: active.filter(({ state }) => state === 'WAITING').length,
      failedApplications: applications.filter(({ state }) => state === 'FAILED').length,
      completedApplications: applications.length - active.length,
    },
    series: { coresUsed: cluster.coresUsed, applications: active.length },
  };
}

/** The most important alert of an application that has not ended, as state and headline. */
function urgent(
  items: Reading['items'],
  active: readonly ApplicationItem[],
): { readonly state: ReadingState; readonly headline: Message } | null {
  const found = alertsOf(items).find(
    ({ severity, application }) =>
      severity !== 'advice' && (application === '' || active.some(({ id }) => id === application)),
  );
  if (found === undefined || found.severity === 'advice') return null;
  return { state: found.severity, headline: say(`alert.${found.key}`, found.values) };
}

function masterHeadline(
  cluster: Cluster,
  active: readonly ApplicationItem[],
): { readonly state: ReadingState; readonly headline: Message } {
  const waiting = active.find(application => application.state === 'WAITING');
  const running = active.find(application => application.state === 'RUNNING');
  if (cluster.workers === 0) return { state: 'waiting', headline: say('noWorkers') };
  if (running) return { state: 'ok', headline: say('runs', { name: running.name ?? running.id }) };
  if (waiting && (waiting.cores ?? 0) > 0)
    return { state: 'ok', headline: say('startsExecutors', { name: waiting.name ?? waiting.id }) };
  if (waiting)
    return { state: 'warning', headline: say('waitsForCores', { name: waiting.name ?? waiting.id }) };
  return { state: 'ok', headline: say('workers', { count: cluster.workers }) };
}

function describeWorker(service: SparkService): Description {
  const own = workersOf(service.items)[0];
  const executors = executorsOf(service.items);
  const running = executors.filter(executor => executor.state === 'RUNNING');
  if (!service.answered && own === undefined) return silent('workerStarts');
  const activeTasks = running.length === 0 ? 0 : sumKnown(running.map(executor => executor.activeTasks));
  const total = (field: 'completedTasks' | 'failedTasks' | 'shuffleReadBytes' | 'shuffleWriteBytes') =>
    sumKnown(executors.map(executor => executor[field]));
  return {
    state: 'ok',
    headline: running.length > 0 ? say('executors', { count: running.length }) : say('idle'),
    facts: {
      cores: own?.cores ?? null,
      coresUsed: own?.coresUsed ?? null,
      memoryBytes: own?.memoryBytes ?? null,
      memoryUsedBytes: own?.memoryUsedBytes ?? null,
      runningExecutors: running.length,
      activeTasks,
      completedTasks: total('completedTasks'),
      failedTasks: total('failedTasks'),
      shuffleReadBytes: total('shuffleReadBytes'),
      shuffleWriteBytes: total('shuffleWriteBytes'),
      driverHosts: service.driverHosts,
    },
    series: { activeTasks, coresUsed: own?.coresUsed ?? null },
  };
}

function describeDriver(service: SparkService): Description {
  const applications = applicationsOf(service.items);
  const application = applications[0];
  if (application === undefined) return silent('noJob');
  const headline = say(hasEnded(application.state) ? 'ended' : 'drives', {
    name: application.name ?? application.id,
  });
  const { activeTasks, completedTasks, failedTasks, totalTasks, cores } = application;
  const streams = detailsOfKind(service.items, 'stream');
  const active = applications.filter(({ state }) => !hasEnded(state));
  return {
    ...(urgent(service.items, active) ?? { state: 'ok', headline }),
    facts: { applications: applications.length, cores, activeTasks, completedTasks, failedTasks, totalTasks },
    series: {
      activeTasks,
      inputRate: sumKnown(streams.map(stream => stream.inputRate)),
      processingRate: sumKnown(streams.map(stream => stream.processingRate)),
    },
  };
}

/** A history server: the applications whose logs it found. */
function describeHistory(service: SparkService): Description {
  const applications = applicationsOf(service.items);
  if (!service.answered) return silent('historyStarts');
  const newest = applications[0];
  return {
    state: 'ok',
    headline: newest === undefined ? say('historyEmpty') : say('history', { count: applications.length }),
    facts: {
      applications: applications.length,
      newest: newest?.name ?? null,
      durationMs: newest?.durationMs ?? null,
      completedTasks: newest?.completedTasks ?? null,
      failedTasks: newest?.failedTasks ?? null,
    },
    series: { applications: applications.length },
  };
}

function silent(key: string): Description {
  return { state: 'waiting', headline: say(key), facts: {}, series: {} };
}
