import { asNumber, asObject, asObjects, asText, type JsonObject } from '../json.ts';
import type { ApplicationItem, SparkItem, WorkerItem } from './items.ts';

const megabyte = 1024 * 1024;

/** Workers and applications of the master's `/json/` page, the newest application first. */
export function readMasterPage(page: unknown): readonly SparkItem[] {
  const master = asObject(page);
  if (master === null) return [];
  const active = asObjects(master['activeapps']).map(readApplication);
  const completed = asObjects(master['completedapps']).map(readApplication).slice(-10);
  const applications = [...active, ...completed].sort((a, b) => b.id.localeCompare(a.id));
  return [...asObjects(master['workers']).map(readWorker), ...applications];
}

/** A worker's entry on the master's page, or the worker's own page. */
export function readWorker(worker: JsonObject): WorkerItem {
  return {
    kind: 'worker',
    id: asText(worker['id']) ?? '',
    host: asText(worker['host']),
    state: asText(worker['state']),
    cores: asNumber(worker['cores']),
    coresUsed: asNumber(worker['coresused']),
    memoryBytes: megabytes(worker['memory']),
    memoryUsedBytes: megabytes(worker['memoryused']),
  };
}

function readApplication(application: JsonObject): ApplicationItem {
  return {
    kind: 'application',
    id: asText(application['id']) ?? '',
    name: asText(application['name']),
    state: asText(application['state']),
    cores: asNumber(application['cores']),
    driver: null,
    activeTasks: null,
    completedTasks: null,
    failedTasks: null,
    totalTasks: null,
    activeStages: null,
    completedStages: null,
    totalStages: null,
    startedAt: asNumber(application['starttime']),
    durationMs: asNumber(application['duration']),
  };
}

function megabytes(value: unknown): number | null {
  const count = asNumber(value);
  return count === null ? null : count * megabyte;
}
