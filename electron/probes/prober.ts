import type { LiveService } from '../../shared/live/snapshot.ts';
import { type Beats, createBeats } from './beats.ts';
import { createProjectProbe, type ProbeEngine, type ProjectProbe, type Readings } from './project-probe.ts';

/** Asks the services of running projects for their state, as their technologies declare. */
export interface Prober {
  /** Follows one project: tell it every snapshot's services; readings come whenever there are new ones. */
  readonly watch: (onReadings: (readings: Readings) => void) => ProbeWatch;
  /** One set of readings with its rates: each service is asked twice, little more than a second apart. */
  readonly once: (services: readonly LiveService[]) => Promise<Readings>;
  /** Nobody looks: all that is followed is asked four times less often, until somebody does. */
  readonly rest: (resting: boolean) => void;
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
  const beating = new Set<Beats>();
  let stretch = 1;
  const newProbe = (): ProjectProbe =>
    createProjectProbe(options.engine, options.hostReachesPorts ?? (() => true));

  return {
    watch(onReadings) {
      const probe = newProbe();
      let telling: NodeJS.Timeout | null = null;
      let disposed = false;

      // Readings that come together are told together.
      const beats = createBeats(() => {
        telling ??= setTimeout(tell, gatherMs);
      });
      const tell = (): void => {
        telling = null;
        onReadings(probe.readings());
        beats.settle(probe.targets());
      };
      const update = async (services: readonly LiveService[]): Promise<void> => {
        await probe.update(services);
        if (!disposed) beats.settle(probe.targets());
      };

      const watch: ProbeWatch = {
        update: services => void update(services),
        dispose() {
          disposed = true;
          open.delete(watch);
          beating.delete(beats);
          if (telling) clearTimeout(telling);
          beats.dispose();
          probe.dispose();
        },
      };
      beats.stretch(stretch);
      beating.add(beats);
      open.add(watch);
      return watch;
    },

    async once(services) {
      const probe = newProbe();
      open.add(probe);
      try {
        await probe.update(services);
        const begun = Date.now();
        const slow = new Set<unknown>();
        await Promise.all(
          probe.targets().map(async target => {
            await target.ask();
            if (Date.now() - begun > slowMs) slow.add(target);
          }),
        );
        // Only now it is known whom the readings point to. Who took long would not say more.
        probe.readings();
        await new Promise(resolve => setTimeout(resolve, betweenRoundsMs));
        await Promise.all(probe.targets().map(target => (slow.has(target) ? null : target.ask())));
        return probe.readings();
      } finally {
        open.delete(probe);
        probe.dispose();
      }
    },

    rest(resting) {
      stretch = resting ? restingTimes : 1;
      for (const beats of beating) beats.stretch(stretch);
    },

    dispose() {
      for (const each of [...open]) each.dispose();
      open.clear();
    },
  };
}

/** PostgreSQL publishes a session's counters once a second, so that a rate needs a little more. */
const betweenRoundsMs = 1_300;
const slowMs = 5_000;
const gatherMs = 150;
const restingTimes = 4;
