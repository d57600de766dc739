import type { ServiceReading } from '../technology.ts';
import { type DetailItem, detailsOf } from './detail-items.ts';
import type { ApplicationItem } from './items.ts';

/** How many applications keep their jobs, stages and queries. */
const remembered = 3;

/** Jobs, stages, cached data, queries and streams of the newest applications; what was said last stays when they end. */
export function joinDetails(
  readings: readonly ServiceReading[],
  applications: readonly ApplicationItem[],
  before: readonly DetailItem[],
): readonly DetailItem[] {
  const now = readings.flatMap(({ reading }) => detailsOf(reading.items));
  const told = new Set(now.map(({ application }) => application));
  const all = [...now, ...before.filter(({ application }) => !told.has(application))];
  const shown = applications
    .filter(({ id }) => all.some(({ application }) => application === id))
    .slice(0, remembered)
    .map(({ id }) => id);
  const unique = new Map(all.map(item => [`${item.kind} ${item.id}`, item]));
  return [...unique.values()].filter(({ application }) => shown.includes(application));
}
