import type { LiveService, LiveSnapshot } from '../../shared/live/snapshot.ts';
import type { Prober } from './prober.ts';
import type { Readings } from './project-probe.ts';

/** Follows what runs of a project; `StackRunner.watchProject`. */
export type WatchProject = (
  name: string,
  serviceNames: () => readonly string[],
  onSnapshot: (snapshot: LiveSnapshot) => void,
) => () => void;

/**
 * Follows a project with its probes: every snapshot carries the latest readings, and new readings make a new snapshot.
 * Gives dispose.
 */
export function followLive(
  from: { readonly watchProject: WatchProject; readonly prober: Prober },
  name: string,
  serviceNames: () => readonly string[],
  onSnapshot: (snapshot: LiveSnapshot) => void,
): () => void {
  let latest: LiveSnapshot | null = null;
  let readings: Readings = new Map();
  const tell = (at: string): void => {
    if (latest) onSnapshot({ ...latest, at, services: withReadings(latest.services, readings) });
  };
  const probes = from.prober.watch(told => {
    readings = told;
    tell(new Date().toISOString());
  });
  const stop = from.watchProject(name, serviceNames, snapshot => {
    latest = snapshot;
    probes.update(snapshot.services);
    tell(snapshot.at);
  });
  return () => {
    stop();
    probes.dispose();
  };
}

/** Services with the readings of those that have a running container; a stopped one has none. */
export function withReadings(services: readonly LiveService[], readings: Readings): readonly LiveService[] {
  return services.map(service => {
    const runs = service.containers.some(container => container.state === 'running');
    return { ...service, readings: runs ? (readings.get(service.name) ?? []) : [] };
  });
}
