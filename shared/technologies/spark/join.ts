import type { Reading } from '../../live/reading.ts';
import { isHostOf } from '../place.ts';
import type { ServiceReading } from '../technology.ts';
import { findAlerts } from './alerts/find-alerts.ts';
import { clusterOf, describeSpark } from './describe.ts';
import type { AlertItem, DetailItem } from './detail-items.ts';
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
import { joinDetails } from './join-details.ts';
import { joinExecutors } from './join-executors.ts';
import { countStrangers, type Strangers, withOutsideHosts } from './join-outside.ts';
import { learnPlaces, type Places, placeOf } from './places.ts';
import { ownPagePort } from './ports.ts';

/** Last known figures; what stays readable after a job's page has gone. */
export interface SparkMemory {
  readonly applications: readonly ApplicationItem[];
  readonly executors: readonly ExecutorItem[];
  readonly details: readonly DetailItem[];
  readonly places: Places;
  readonly strangers: Strangers;
}

const nothing: SparkMemory = { applications: [], executors: [], details: [], places: {}, strangers: {} };

/** All that is known of a cluster, brought together. */
interface Known extends SparkMemory {
  readonly readings: readonly ServiceReading[];
  readonly alerts: readonly AlertItem[];
}

/** Brings the cluster together: each worker, executor and application once, on the service that runs it. */
export function joinSpark(
  readings: readonly ServiceReading[],
  previous: unknown,
): { readonly readings: readonly ServiceReading[]; readonly memory: SparkMemory } {
  const before = isMemory(previous) ? previous : nothing;
  const places = learnPlaces(before.places, readings);
  const found = joinApplications(readings, before.applications);
  const executors = joinExecutors(readings, found, before.executors, places);
  const strangers = countStrangers(before.strangers, readings, found, executors);
  const applications = withOutsideHosts(found, strangers, executors);
  const details = joinDetails(readings, applications, before.details);
  const workers = readings.filter(isMaster).flatMap(each => workersOf(each.reading.items));
  const alerts = findAlerts({ applications, executors, details, workers, places });
  const memory = { applications, executors, details, places, strangers };
  const joined = byService(readings).map(group => {
    const first = group[0] as ServiceReading;
    return { target: first.target, reading: readingOf(first, group, { ...memory, readings, alerts }) };
  });
  return { readings: joined, memory };
}

function readingOf(first: ServiceReading, group: readonly ServiceReading[], known: Known) {
  const { role } = first.target;
  const said = group.flatMap(member => sparkItemsOf(member.reading.items));
  const hosts = group.flatMap(member => member.reading.facts['driverHosts'] ?? []) as readonly string[];
  return describeSpark({
    role,
    answered: group.some(member => member.reading.state !== 'waiting' || member.reading.items.length > 0),
    items: role === 'history' ? historyItems(group, known) : itemsOf(first, group, said, known),
    driverHosts: [...new Set(hosts)],
    page: ownPagePort(first.target),
    ...(role === 'master' ? { cluster: clusterOf(workersOf(said)) } : {}),
  });
}

function itemsOf(
  { target: { service, role } }: ServiceReading,
  group: readonly ServiceReading[],
  said: readonly SparkItem[],
  known: Known,
): Reading['items'] {
  const { readings, applications, executors, details, alerts } = known;
  const services = new Set(readings.map(({ target }) => target.service));
  const masterKnows = applicationIdsOf(readings.filter(isMaster));
  const own = new Set(applicationsOf(said).map(application => application.id));
  const isTold = (id: string): boolean => own.has(id) && (role === 'master' || !masterKnows.has(id));
  const isOwner = (id: string): boolean => {
    const driver = applications.find(application => application.id === id)?.driver ?? null;
    return driver !== null && services.has(driver) ? driver === service : isTold(id);
  };
  return [
    ...workersHere(group, said, readings).map(worker => ({
      ...worker,
      host: role === 'master' ? (placeOf(worker.host, known.places) ?? worker.host) : worker.host,
    })),
    ...executors.filter(({ worker, application }) =>
      worker !== null && services.has(worker) ? worker === service : isTold(application),
    ),
    // A driver's card shows its application too: it is what that service does.
    ...applications
      .filter(each => isTold(each.id) || (role === 'driver' && own.has(each.id)))
      .map(each => ({ ...each, page: each.driver === service ? each.page : null })),
    ...details.filter(({ application }) => isOwner(application)),
    ...alerts.filter(({ application }) =>
      application === '' ? role === 'master' : isOwner(application) || isTold(application),
    ),
  ];
}

/** A history server shows what it tells itself, whatever the others say. */
function historyItems(group: readonly ServiceReading[], { alerts }: Known): Reading['items'] {
  const items = group.flatMap(member => member.reading.items);
  const newest = applicationsOf(items)[0]?.id;
  return [...items, ...alerts.filter(({ application }) => application === newest)];
}

const isMaster = ({ target }: ServiceReading): boolean => target.role === 'master';

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
  const own = workersOf(said).map(worker => {
    const known = listed.find(each => each.id === worker.id);
    return { ...worker, host: known?.host ?? worker.host, heartbeatAgeMs: known?.heartbeatAgeMs ?? null };
  });
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
  return typeof value === 'object' && value !== null && 'applications' in value && 'places' in value;
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
