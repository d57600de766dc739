import { isHostOf } from '../place.ts';
import type { ServiceReading } from '../technology.ts';
import { type ApplicationItem, type ExecutorItem, hasEnded } from './items.ts';

/** Joins in which an application's driver was nowhere in the project, by application. */
export type Strangers = Readonly<Record<string, number>>;

/** A container that was just pointed to is asked in the next reading or the one after. */
const patience = 4;

/** Counts for how long the driver of each running application has been looked for in vain. */
export function countStrangers(
  before: Strangers,
  readings: readonly ServiceReading[],
  applications: readonly ApplicationItem[],
  executors: readonly ExecutorItem[],
): Strangers {
  const lost = applications.filter(({ id, state, page }) => {
    const host = driverHost(id, executors);
    const isHere = readings.some(({ target }) => isHostOf(host, target));
    return !hasEnded(state) && page === null && host !== null && !isHere;
  });
  return Object.fromEntries(lost.map(({ id }) => [id, (before[id] ?? 0) + 1]));
}

/** Names the host of drivers that no container of the project is. */
export function withOutsideHosts(
  applications: readonly ApplicationItem[],
  strangers: Strangers,
  executors: readonly ExecutorItem[],
): readonly ApplicationItem[] {
  return applications.map(application => {
    const isOutside = (strangers[application.id] ?? 0) >= patience;
    return { ...application, outsideHost: isOutside ? driverHost(application.id, executors) : null };
  });
}

function driverHost(application: string, executors: readonly ExecutorItem[]): string | null {
  return (
    executors.find(each => each.application === application && each.driverHost !== null)?.driverHost ?? null
  );
}
