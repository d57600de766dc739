import type { AlertItem } from '../detail-items.ts';
import type { ApplicationItem, WorkerItem } from '../items.ts';
import { alert, size } from './alert.ts';

/** An application that gets no executor: no worker is there, each is too small, or somebody holds everything. */
export function noFreeResources(
  application: ApplicationItem,
  others: readonly ApplicationItem[],
  workers: readonly WorkerItem[],
): readonly AlertItem[] {
  if (application.state !== 'WAITING' || (application.cores ?? 0) > 0) return [];
  const alive = workers.filter(worker => worker.state === 'ALIVE');
  const name = application.name ?? application.id;
  const say = (key: string, values: AlertItem['values']): readonly AlertItem[] => [
    alert(application.id, 'resources', key, 'warning', { name, ...values }),
  ];
  if (alive.length === 0) return say('noWorker', {});
  const wanted = application.memoryPerExecutorBytes;
  const largest = Math.max(...alive.map(worker => worker.memoryBytes ?? Number.POSITIVE_INFINITY));
  if (wanted !== null && largest < wanted)
    return say('workersTooSmall', { wanted: size(wanted), largest: size(largest) });
  if (alive.some(worker => hasRoom(worker, wanted))) return [];
  const holders = others.filter(other => other.state === 'RUNNING' && (other.cores ?? 0) > 0);
  if (holders.length === 0) return [];
  const cores = alive.reduce((sum, worker) => sum + (worker.cores ?? 0), 0);
  const held = holders.map(other => `${other.name ?? other.id} (${other.cores})`).join(', ');
  return say('coresHeld', { holders: held, cores });
}

/** Unknown counts as room: nothing is said that nobody knows. */
function hasRoom(worker: WorkerItem, wanted: number | null): boolean {
  const { cores, coresUsed, memoryBytes, memoryUsedBytes } = worker;
  const hasCore = cores === null || coresUsed === null || cores > coresUsed;
  const hasMemory =
    wanted === null ||
    memoryBytes === null ||
    memoryUsedBytes === null ||
    memoryBytes - memoryUsedBytes >= wanted;
  return hasCore && hasMemory;
}
