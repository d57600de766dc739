import type { AlertItem } from '../detail-items.ts';
import type { ExecutorItem, WorkerItem } from '../items.ts';
import { type Places, placeOf } from '../places.ts';
import { alert } from './alert.ts';

/** Ends that somebody wanted: the application's own, dynamic allocation, an orderly stop. */
const wanted = /killed by driver|idle|decommission|state KILLED|exit(?:Status|ed with code) (?:0|143)\b/i;

/** True for an executor that went although its application still wanted it. */
export function isLost(executor: Pick<ExecutorItem, 'state' | 'removeReason'>): boolean {
  return executor.state === 'EXITED' && executor.removeReason !== null && !wanted.test(executor.removeReason);
}

/** An executor that was lost, where it was and why, in Spark's own words. */
export function executorLost(executor: ExecutorItem): readonly AlertItem[] {
  if (!isLost(executor)) return [];
  const where = executor.worker ?? executor.host ?? '?';
  const reason = executor.removeReason ?? '';
  const key = /code 137|SIGKILL/.test(reason) ? 'executorOutOfMemory' : 'executorLost';
  const values = { executor: executor.id, where, reason };
  return [alert(executor.application, executor.id, key, 'warning', values)];
}

/** A worker of which the master hears nothing any more; a warning while there is work to do. */
export function workerLost(worker: WorkerItem, places: Places, hasWork: boolean): readonly AlertItem[] {
  if (worker.state !== 'DEAD') return [];
  const where = placeOf(worker.host, places) ?? worker.host ?? worker.id;
  return [alert('', worker.id, 'workerLost', hasWork ? 'warning' : 'advice', { where })];
}
