import { type AlertItem, type DetailItem, detailsOfKind } from '../detail-items.ts';
import { type ApplicationItem, type ExecutorItem, hasEnded, type WorkerItem } from '../items.ts';
import type { Places } from '../places.ts';
import { executorLost, workerLost } from './executor-lost.ts';
import { failedTasks } from './failed-tasks.ts';
import { garbageCollection } from './garbage-collection.ts';
import { noFreeResources } from './no-free-resources.ts';
import { skew } from './skew.ts';
import { spill } from './spill.ts';
import { smallFiles, tinyTasks } from './tiny-tasks.ts';

/** All that somebody could act on in what is known of a cluster; what is known of ended applications counts too. */
export function findAlerts(known: {
  readonly applications: readonly ApplicationItem[];
  readonly executors: readonly ExecutorItem[];
  readonly details: readonly DetailItem[];
  readonly workers: readonly WorkerItem[];
  readonly places: Places;
}): readonly AlertItem[] {
  const { applications, executors, details, workers, places } = known;
  const hasWork = applications.some(({ state }) => !hasEnded(state));
  return [
    ...applications.flatMap(application => noFreeResources(application, applications, workers)),
    ...executors.flatMap(executor => [...executorLost(executor), ...garbageCollection(executor)]),
    ...detailsOfKind(details, 'stage').flatMap(stage => [
      ...failedTasks(stage),
      ...skew(stage),
      ...spill(stage),
      ...smallFiles(stage),
      ...tinyTasks(stage),
    ]),
    ...workers.flatMap(worker => workerLost(worker, places, hasWork)),
  ];
}
