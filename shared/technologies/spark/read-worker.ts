import { asObject, asObjects, asText, type JsonObject } from '../json.ts';
import { type ExecutorItem, type SparkItem, unknownExecutor } from './items.ts';
import { readWorker } from './read-master.ts';

/** What a worker's `/json/` page says: itself and its executors, running and ended (their figures are the driver's). */
export function readWorkerPage(page: unknown, service: string): readonly SparkItem[] {
  const worker = asObject(page);
  if (worker === null) return [];
  const executors = (key: string, state: ExecutorItem['state']) =>
    asObjects(worker[key]).map(executor => readExecutor(executor, state, service));
  return [
    { ...readWorker(worker, null), state: 'ALIVE' },
    ...executors('executors', 'RUNNING'),
    ...executors('finishedexecutors', 'EXITED'),
  ];
}

function readExecutor(executor: JsonObject, state: ExecutorItem['state'], service: string): ExecutorItem {
  return {
    ...unknownExecutor,
    id: asText(executor['id']) ?? '',
    application: asText(executor['appid']) ?? '',
    applicationName: asText(asObject(executor['appdesc'])?.['name']),
    worker: service,
    state,
    driverHost: driverHostOf(executor),
  };
}

/** Hosts of the drivers that a worker's running executors report to, as written in the executors' command lines. */
export function driverHosts(page: unknown): readonly string[] {
  const hosts = asObjects(asObject(page)?.['executors']).flatMap(executor => driverHostOf(executor) ?? []);
  return [...new Set(hosts)];
}

function driverHostOf(executor: JsonObject): string | null {
  const command = asText(asObject(executor['appdesc'])?.['command']) ?? '';
  return /--driver-url,?\s+spark:\/\/[^@\s]+@(\[[^\]]+\]|[^:\s,]+):/.exec(command)?.[1] ?? null;
}
