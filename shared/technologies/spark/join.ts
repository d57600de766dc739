import { isHostOf } from '../place.ts';
import type { ServiceReading } from '../technology.ts';
import { clusterOf, describeSpark } from './describe.ts';
import {
  type ApplicationItem,
  applicationsOf,
  type ExecutorItem,
  hasEnded,
  type SparkItem,
  sparkItemsOf,
  type WorkerItem,
  workersOf,
} from './items.ts';
import { joinApplications } from './join-applications.ts';
import { joinExecutors } from './join-executors.ts';

/** Last known figures, by application and by executor; what stays readable after a job's page has gone. */
export interface SparkMemory {
  readonly applications: readonly ApplicationItem[];
  readonly executors: readonly ExecutorItem[];
}

/** Brings the cluster together: each worker, executor and application once, on the service that runs it. */
export function joinSpark(
  readings: readonly ServiceReading[],
  previous: unknown,
): { readonly readings: readonly ServiceReading[]; readonly memory: SparkMemory } {
  const before = isMemory(previous) ? previous : { applications: [], executors: [] };
  const applications = joinApplications(readings, before.applications);
  const executors = joinExecutors(readings, applications, before.executors);
  const joined = byService(readings).map(group => {
    const first = group[0] as ServiceReading;
    return { target: first.target, reading: readingOf(first, group, readings, applications, executors) };
  });
  return { readings: joined, memory: { applications, executors } };
}

function readingOf(
  first: ServiceReading,
  group: readonly ServiceReading[],
  all: readonly ServiceReading[],
  applications: readonly ApplicationItem[],
  executors: readonly ExecutorItem[],
) {
  const { service, role } = first.target;
  const said = group.flatMap(member => sparkItemsOf(member.reading.items));
  const hosts = group.flatMap(member => member.reading.facts['driverHosts'] ?? []) as readonly string[];
  const masterKnows = applicationIdsOf(all.filter(other => other.target.role === 'master'));
  const own = new Set(applicationsOf(said).map(application => application.id));
  const isTold = (id: string): boolean => own.has(id) && (role === 'master' || !masterKnows.has(id));
  const items: SparkItem[] = [
    ...workersHere(group, said, all),
    ...executors.filter(
      executor => executor.worker === service || (executor.worker === null && isTold(executor.application)),
    ),
    // A driver's card shows its application too: it is what that service does.
    ...applications.filter(each => isTold(each.id) || (role === 'driver' && own.has(each.id))),
  ];
  return describeSpark({
    role,
    answered: group.some(member => member.reading.state !== 'waiting' || member.reading.items.length > 0),
    items,
    driverHosts: [...new Set(hosts)],
    ...(role === 'master' ? { cluster: clusterOf(workersOf(said)) } : {}),
  });
}

/** A worker is drawn on its own service; on the master's only when it is no service of the project. */
function workersHere(
  group: readonly ServiceReading[],
  said: readonly SparkItem[],
  all: readonly ServiceReading[],
): readonly WorkerItem[] {
  const role = group[0]?.target.role;
  const workerTargets = all.filter(other => other.target.role === 'worker').map(other => other.target);
  if (role === 'master')
    return workersOf(said).filter(worker => !workerTargets.some(target => isHostOf(worker.host, target)));
  if (role !== 'worker') return [];
  const listed = all
    .filter(other => other.target.role === 'master')
    .flatMap(master => workersOf(master.reading.items))
    .filter(worker => worker.state === 'ALIVE')
    .filter(worker => group.some(member => isHostOf(worker.host, member.target)));
  const own = workersOf(said).map(worker => ({
    ...worker,
    host: listed.find(known => known.id === worker.id)?.host ?? worker.host,
  }));
  return [...own, ...listed.filter(worker => !own.some(known => known.id === worker.id))];
}

function applicationIdsOf(readings: readonly ServiceReading[]): ReadonlySet<string> {
  return new Set(readings.flatMap(each => applicationsOf(each.reading.items)).map(each => each.id));
}

/** Containers of one service together (`--scale`), in the order they came. */
function byService(readings: readonly ServiceReading[]): readonly (readonly ServiceReading[])[] {
  const groups = new Map<string, ServiceReading[]>();
  for (const reading of readings) {
    const group = groups.get(reading.target.service);
    if (group) group.push(reading);
    else groups.set(reading.target.service, [reading]);
  }
  return [...groups.values()];
}

function isMemory(value: unknown): value is SparkMemory {
  return typeof value === 'object' && value !== null && 'applications' in value && 'executors' in value;
}

/** Hosts of drivers that no reading of the round covers. */
export function followDrivers(
  readings: readonly ServiceReading[],
): readonly { readonly host: string; readonly role: string }[] {
  const running = readings.some(each =>
    applicationsOf(each.reading.items).some(application => !hasEnded(application.state)),
  );
  const hosts = readings.flatMap(each => each.reading.facts['driverHosts'] ?? []) as readonly string[];
  if (!running && hosts.length === 0) return [];
  return [...new Set(hosts)]
    .filter(host => !readings.some(each => isHostOf(host, each.target)))
    .map(host => ({ host, role: 'driver' }));
}
