import type { LiveService } from '../../shared/live/snapshot.ts';
import type { Technology } from '../../shared/technologies/technology.ts';
import { createProjectProbe, type ProbeEngine, type ProjectProbe, type Readings } from './project-probe.ts';

/** Asks the services of running projects for their state, as their technologies declare. */
export interface Prober {
  /** Follows one project: tell it every snapshot's services; readings come whenever there are new ones. */
  readonly watch: (onReadings: (readings: Readings) => void) => ProbeWatch;
  /** One set of readings with its rates: two rounds, little more than a second apart. */
  readonly once: (services: readonly LiveService[]) => Promise<Readings>;
  readonly dispose: () => void;
}

/** A project that is followed. */
export interface ProbeWatch {
  readonly update: (services: readonly LiveService[]) => void;
  readonly dispose: () => void;
}

/** `hostReachesPorts` says whether published ports are on this computer (not so for an engine over ssh or tcp). */
export function createProber(options: {
  readonly engine: ProbeEngine;
  readonly hostReachesPorts?: () => boolean;
}): Prober {
  const open = new Set<{ dispose: () => void }>();
  const newProbe = (): ProjectProbe =>
    createProjectProbe(options.engine, options.hostReachesPorts ?? (() => true));

  return {
    watch(onReadings) {
      const probe = newProbe();
      const timers = new Map<string, NodeJS.Timeout>();
      let disposed = false;

      const beat = async (technology: Technology): Promise<void> => {
        await probe.round(technology).catch(() => undefined);
        if (disposed) return;
        onReadings(probe.readings());
        if (!probe.technologies().includes(technology)) timers.delete(technology.id);
        else timers.set(technology.id, setTimeout(beat, pauseMs(technology), technology).unref());
      };

      const update = async (services: readonly LiveService[]): Promise<void> => {
        await probe.update(services);
        if (disposed) return;
        for (const technology of probe.technologies()) {
          if (timers.has(technology.id)) continue;
          timers.set(technology.id, setTimeout(beat, 0, technology));
        }
      };

      const watch: ProbeWatch = {
        update: services => void update(services),
        dispose() {
          disposed = true;
          open.delete(watch);
          for (const timer of timers.values()) clearTimeout(timer);
          probe.dispose();
        },
      };
      open.add(watch);
      return watch;
    },

    async once(services) {
      const probe = newProbe();
      open.add(probe);
      try {
        await probe.update(services);
        const roundOfAll = () => Promise.all(probe.technologies().map(technology => probe.round(technology)));
        await roundOfAll();
        await new Promise(resolve => setTimeout(resolve, betweenRoundsMs));
        await roundOfAll();
        return probe.readings();
      } finally {
        open.delete(probe);
        probe.dispose();
      }
    },

    dispose() {
      for (const each of [...open]) each.dispose();
      open.clear();
    },
  };
}

/** PostgreSQL publishes a session's counters once a second, so that a rate needs a little more. */
const betweenRoundsMs = 1_300;

function pauseMs(technology: Technology): number {
  return (technology.probe?.everySeconds ?? 5) * 1000;
}
