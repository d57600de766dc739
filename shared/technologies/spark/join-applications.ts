import type { ServiceReading } from '../technology.ts';
import { type ApplicationItem, applicationsOf, hasEnded } from './items.ts';

/**
 * One item per application. The master knows its state, the driver its tasks; once the driver has gone, the tasks last
 * seen stay. The newest first.
 */
export function joinApplications(
  readings: readonly ServiceReading[],
  before: readonly ApplicationItem[],
): readonly ApplicationItem[] {
  const byMaster = applicationsWhere(readings, application => application.driver === null);
  const byDriver = applicationsWhere(readings, application => application.driver !== null);
  const ids = [...new Set([...byMaster.keys(), ...byDriver.keys()])].sort((a, b) => b.localeCompare(a));
  return ids.map(id => {
    const master = byMaster.get(id);
    const driver = byDriver.get(id);
    const seen = driver ?? before.find(application => application.id === id);
    const said = (master ?? driver) as ApplicationItem;
    if (seen === undefined || seen === said) return said;
    const ended = hasEnded(said.state);
    return {
      ...seen,
      name: said.name ?? seen.name,
      state: said.state,
      cores: said.cores ?? seen.cores,
      startedAt: said.startedAt ?? seen.startedAt,
      durationMs: said.durationMs ?? seen.durationMs,
      activeTasks: ended && seen.activeTasks !== null ? 0 : seen.activeTasks,
      activeStages: ended && seen.activeStages !== null ? 0 : seen.activeStages,
    };
  });
}

function applicationsWhere(
  readings: readonly ServiceReading[],
  keep: (application: ApplicationItem) => boolean,
): ReadonlyMap<string, ApplicationItem> {
  const all = readings.flatMap(each => applicationsOf(each.reading.items)).filter(keep);
  return new Map(all.map(application => [application.id, application]));
}
