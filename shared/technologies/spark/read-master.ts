import { asNumber, asObject, asObjects, asText, type JsonObject } from '../json.ts';
import { type ApplicationItem, type SparkItem, unknownApplication, type WorkerItem } from './items.ts';

const megabyte = 1024 * 1024;

/** Workers and applications of the master's `/json/` page, the newest application first. */
export function readMasterPage(page: unknown, at: number): readonly SparkItem[] {
  const master = asObject(page);
  if (master === null) return [];
  const active = asObjects(master['activeapps']).map(readApplication);
  const completed = asObjects(master['completedapps']).map(readApplication).slice(-10);
  const applications = [...active, ...completed].sort((a, b) => b.id.localeCompare(a.id));
  const workers = asObjects(master['workers']).map(worker => readWorker(worker, at));
  return [...withoutPredecessors(workers), ...applications];
}

/** A worker that came back to the same address has a new id; the master remembers the old one as dead for a while. */
function withoutPredecessors(workers: readonly WorkerItem[]): readonly WorkerItem[] {
  const alive = new Set(workers.filter(each => each.state === 'ALIVE').map(each => each.host));
  return workers.filter(each => each.state === 'ALIVE' || !alive.has(each.host));
}

/** A worker's entry on the master's page, or the worker's own page. `at`: now, to know how old its heartbeat is. */
export function readWorker(worker: JsonObject, at: number | null): WorkerItem {
  const beat = asNumber(worker['lastheartbeat']);
  return {
    kind: 'worker',
    id: asText(worker['id']) ?? '',
    host: asText(worker['host']),
    state: asText(worker['state']),
    cores: asNumber(worker['cores']),
    coresUsed: asNumber(worker['coresused']),
    memoryBytes: megabytes(worker['memory']),
    memoryUsedBytes: megabytes(worker['memoryused']),
    heartbeatAgeMs: beat === null || at === null ? null : Math.max(0, at - beat),
  };
}

function readApplication(application: JsonObject): ApplicationItem {
  return {
    ...unknownApplication,
    id: asText(application['id']) ?? '',
    name: asText(application['name']),
    state: asText(application['state']),
    cores: asNumber(application['cores']),
    startedAt: asNumber(application['starttime']),
    durationMs: asNumber(application['duration']),
    memoryPerExecutorBytes: megabytes(application['memoryperexecutor']),
  };
}

function megabytes(value: unknown): number | null {
  const count = asNumber(value);
  return count === null ? null : count * megabyte;
}
