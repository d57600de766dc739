import type { Message, Reading, ReadingState } from '../../live/reading.ts';
import { sumKnown } from '../json.ts';
import { applicationsOf, executorsOf, hasEnded, type SparkItem, workersOf } from './items.ts';
import { say } from './say.ts';

/** What is known of one Spark service. */
export interface SparkService {
  readonly role: string;
  /** Its page answered this time. */
  readonly answered: boolean;
  readonly items: readonly SparkItem[];
  readonly driverHosts: readonly string[];
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
  const described = { technology: 'spark', role: service.role, items: service.items };
  switch (service.role) {
    case 'master':
      return { ...described, ...describeMaster(service) };
    case 'worker':
      return { ...described, ...describeWorker(service) };
    default:
      return { ...described, ...describeDriver(service) };
  }
}

type Description = Pick<Reading, 'state' | 'headline' | 'facts' | 'series'>;

/** Totals over the workers of these items that are alive. */
export function clusterOf(items: readonly SparkItem[]): Cluster {
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
    ...masterHeadline(cluster, active),
    facts: {
      ...cluster,
      activeApplications: active.length,
      completedApplications: applications.length - active.length,
    },
    series: { coresUsed: cluster.coresUsed, applications: active.length },
  };
}

function masterHeadline(
  cluster: Cluster,
  active: readonly { readonly name: string | null; readonly id: string; readonly state: string | null }[],
): { readonly state: ReadingState; readonly headline: Message } {
  const waiting = active.find(application => application.state === 'WAITING');
  const running = active.find(application => application.state === 'RUNNING');
  if (cluster.workers === 0) return { state: 'waiting', headline: say('noWorkers') };
  if (running) return { state: 'ok', headline: say('runs', { name: running.name ?? running.id }) };
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
  const application = applicationsOf(service.items)[0];
  if (application === undefined) return silent('noJob');
  return {
    state: 'ok',
    headline: say(hasEnded(application.state) ? 'ended' : 'drives', {
      name: application.name ?? application.id,
    }),
    facts: { applications: applicationsOf(service.items).length },
    series: { activeTasks: application.activeTasks },
  };
}

function silent(key: string): Description {
  return { state: 'waiting', headline: say(key), facts: {}, series: {} };
}
