import type { LiveSnapshot } from '../../shared/live/snapshot.ts';
import { engine } from './engine.ts';
import { useSession } from './session.ts';

const seriesLength = 60;

/** Key of a series' history. */
export function seriesKey(service: string, technology: string, series: string): string {
  return `${service}/${technology}/${series}`;
}

/**
 * Adds a snapshot's numbers to the history, each reading once: a snapshot also carries those that the one `before` had.
 * Series whose service is gone are dropped.
 */
export function extendSeries(
  history: Readonly<Record<string, readonly (number | null)[]>>,
  snapshot: LiveSnapshot,
  before: LiveSnapshot | null,
): Record<string, readonly (number | null)[]> {
  const next: Record<string, readonly (number | null)[]> = {};
  for (const service of snapshot.services) {
    const earlier = before?.services.find(({ name }) => name === service.name)?.readings ?? [];
    for (const reading of service.readings) {
      const last = earlier.find(({ technology }) => technology === reading.technology);
      const isNew = reading.at === undefined || reading.at !== last?.at;
      for (const [name, value] of Object.entries(reading.series)) {
        const key = seriesKey(service.name, reading.technology, name);
        const known = history[key] ?? [];
        next[key] = isNew ? [...known, value].slice(-seriesLength) : known;
      }
    }
  }
  return next;
}

/** Keeps the live overlay fresh; it never touches the text. Returns its end. */
export function startLive(): () => void {
  const disposals = [
    engine.on('docker.changed', docker => useSession.setState({ docker })),
    engine.on('live.snapshot', ({ project, snapshot }) => {
      const { info, series, live } = useSession.getState();
      if (info?.project !== project) return;
      useSession.setState({ live: snapshot, series: extendSeries(series, snapshot, live) });
    }),
  ];
  return () => {
    for (const dispose of disposals) dispose();
  };
}
