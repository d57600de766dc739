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
  const live = readings.filter(({ target }) => target.role !== 'history');
  const byMaster = applicationsWhere(live, application => application.driver === null);
  const byDriver = applicationsWhere(live, application => application.driver !== null);
  const byHistory = applicationsWhere(readings.filter(({ target }) => target.role === 'history'));
  const all = new Set([...byMaster.keys(), ...byDriver.keys(), ...byHistory.keys()]);
  return [...all]
    .sort((a, b) => b.localeCompare(a))
    .map(id => {
      const master = byMaster.get(id);
      const driver = byDriver.get(id);
      const history = byHistory.get(id);
      const last = before.find(application => application.id === id);
      // A driver that is just going may still say its name and nothing more.
      const seen = (driver?.completedTasks === null ? last : driver) ?? driver ?? last ?? history;
      const said = (master ?? driver ?? history) as ApplicationItem;
      const page = driver?.page ?? null;
      if (seen === undefined || seen === said) return { ...said, page };
      return {
        ...settle(said, seen.completedTasks === null ? (history ?? seen) : seen),
        driver: seen.driver,
        page,
      };
    });
}

/** What the one who knows its state says, with the tasks that were seen. */
function settle(said: ApplicationItem, seen: ApplicationItem): ApplicationItem {
  const ended = hasEnded(said.state);
  return {
    ...seen,
    name: said.name ?? seen.name,
    state: said.state,
    cores: said.cores ?? seen.cores,
    startedAt: said.startedAt ?? seen.startedAt,
    durationMs: said.durationMs ?? seen.durationMs,
    memoryPerExecutorBytes: said.memoryPerExecutorBytes ?? seen.memoryPerExecutorBytes,
    activeTasks: ended && seen.activeTasks !== null ? 0 : seen.activeTasks,
    activeStages: ended && seen.activeStages !== null ? 0 : seen.activeStages,
  };
}

function applicationsWhere(
  readings: readonly ServiceReading[],
  keep: (application: ApplicationItem) => boolean = () => true,
): ReadonlyMap<string, ApplicationItem> {
  const all = readings.flatMap(each => applicationsOf(each.reading.items)).filter(keep);
  return new Map(all.map(application => [application.id, application]));
}
