import type { ServiceReading } from '../technology.ts';
import { type ApplicationItem, type ExecutorItem, executorKey, executorsOf, hasEnded } from './items.ts';
import { type Places, placeOf } from './places.ts';

/**
 * One item per executor, on its worker's service. The worker knows that it runs, the driver its figures; when either
 * cannot be asked, what it said last stays. Of ended executors a worker keeps those of its newest application.
 */
export function joinExecutors(
  readings: readonly ServiceReading[],
  applications: readonly ApplicationItem[],
  before: readonly ExecutorItem[],
  places: Places,
): readonly ExecutorItem[] {
  const live = readings.filter(({ target }) => target.role !== 'history');
  const byWorker = executorsFrom(live, executor => executor.host === null);
  const byDriver = executorsFrom(live, executor => executor.host !== null);
  const byHistory = executorsFrom(
    readings.filter(({ target }) => target.role === 'history'),
    () => true,
  );
  const silent = servicesWithoutAnswer(readings);
  const kept = before.filter(({ worker, application, removeReason }) => {
    const isKnown = applications.some(({ id }) => id === application);
    return worker !== null && isKnown && (silent.has(worker) || removeReason !== null);
  });
  const keys = new Set([...byWorker.keys(), ...byDriver.keys(), ...kept.map(executorKey)]);
  const joined = [...keys].flatMap(key => {
    const worker = byWorker.get(key);
    const driver = byDriver.get(key);
    const last = before.find(executor => executorKey(executor) === key);
    const seen = driver ?? last ?? worker;
    const figures = seen?.completedTasks === null ? (byHistory.get(key) ?? seen) : seen;
    if (figures === undefined) return [];
    const place = worker?.worker ?? placeOf(figures.host, places) ?? last?.worker ?? null;
    const reason = figures.removeReason ?? last?.removeReason ?? null;
    const driverHost = worker?.driverHost ?? last?.driverHost ?? null;
    return [settle({ ...figures, worker: place, removeReason: reason, driverHost }, worker, applications)];
  });
  return newestOnly(joined.filter(executor => !isAfterthought(executor, joined, applications)));
}

/**
 * While an application ends, the master may start one more executor in the place of one that has just gone. It never
 * reports to the driver and ends with the application: nothing to show beside those that worked. Where no executor of
 * the application is known by figures, nobody can say which ones worked.
 */
function isAfterthought(
  executor: ExecutorItem,
  all: readonly ExecutorItem[],
  applications: readonly ApplicationItem[],
): boolean {
  const application = applications.find(({ id }) => id === executor.application);
  if (executor.completedTasks !== null || !hasEnded(application?.state ?? null)) return false;
  return all.some(other => other.application === executor.application && other.completedTasks !== null);
}

/** An executor is over when its worker, its driver or the state of its application says so. */
function settle(
  executor: ExecutorItem,
  worker: ExecutorItem | undefined,
  applications: readonly ApplicationItem[],
): ExecutorItem {
  const application = applications.find(each => each.id === executor.application);
  const name = executor.applicationName ?? worker?.applicationName ?? application?.name ?? null;
  const heapMaxBytes = application?.memoryPerExecutorBytes ?? executor.heapMaxBytes;
  const settled = { ...executor, applicationName: name, heapMaxBytes };
  const saysEnded = [worker, executor].some(each => each?.state === 'EXITED');
  return saysEnded || hasEnded(application?.state ?? null)
    ? { ...settled, state: 'EXITED', activeTasks: 0 }
    : { ...settled, state: 'RUNNING' };
}

function newestOnly(executors: readonly ExecutorItem[]): readonly ExecutorItem[] {
  return executors
    .filter(executor => {
      if (executor.state === 'RUNNING') return true;
      const neighbours = executors.filter(other => other.worker === executor.worker);
      return !neighbours.some(other => other.application > executor.application);
    })
    .sort(
      (a, b) =>
        b.application.localeCompare(a.application) || Number(a.id) - Number(b.id) || a.id.localeCompare(b.id),
    );
}

function executorsFrom(
  readings: readonly ServiceReading[],
  keep: (executor: ExecutorItem) => boolean,
): ReadonlyMap<string, ExecutorItem> {
  const all = readings.flatMap(each => executorsOf(each.reading.items)).filter(keep);
  return new Map(all.map(executor => [executorKey(executor), executor]));
}

function servicesWithoutAnswer(readings: readonly ServiceReading[]): ReadonlySet<string> {
  const workers = readings.filter(each => each.target.role === 'worker');
  return new Set(workers.filter(each => each.reading.state === 'waiting').map(each => each.target.service));
}
