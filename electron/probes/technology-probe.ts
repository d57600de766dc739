import type { Reading } from '../../shared/live/reading.ts';
import type { Pointer, ServiceReading, Technology } from '../../shared/technologies/technology.ts';
import type { ContainerAsker } from './container-asker.ts';
import { followedTargets, type ServiceContainer, type Target } from './find-targets.ts';
import { createTargetProbe, type TargetProbe } from './target-probe.ts';

/** Readings of one technology in one project. */
export interface TechnologyProbe {
  /** Whom to ask: these containers, and those that the latest readings point to. Who is gone, or has started anew, is forgotten. */
  readonly targets: (
    own: readonly Target[],
    containers: readonly ServiceContainer[],
  ) => readonly TargetProbe[];
  /** What all of them said last, brought together. */
  readonly readings: () => readonly ServiceReading[];
  readonly dispose: () => void;
}

/** Starts without memory; `open` gives what asks one container. */
export function createTechnologyProbe(
  technology: Technology,
  open: (target: Target) => ContainerAsker,
  now: () => number = Date.now,
): TechnologyProbe {
  let asked: ReadonlyMap<string, TargetProbe> = new Map();
  let joinMemory: unknown = null;
  let pointers: readonly Pointer[] = [];
  let knownItems = '';

  const join = (said: readonly ServiceReading[]): readonly ServiceReading[] => {
    try {
      const joined = technology.probe?.join?.(said, joinMemory, now());
      joinMemory = joined?.memory ?? null;
      const readings = joined?.readings ?? said;
      pointers = technology.probe?.follow?.(readings) ?? [];
      return readings;
    } catch {
      return said;
    }
  };

  /** Something new in one place (a job) often begins in a place that was quiet. */
  const wakeOthers = (said: readonly ServiceReading[]): void => {
    const items = JSON.stringify(said.map(({ reading }) => reading.items.map(({ kind, id }) => [kind, id])));
    if (items !== knownItems) for (const probe of asked.values()) probe.wake();
    knownItems = items;
  };

  return {
    targets(own, containers) {
      const { probe } = technology;
      if (!probe) return [];
      const wanted = [...own, ...followedTargets(technology, pointers, containers, own)];
      const next = new Map<string, TargetProbe>();
      for (const target of wanted) {
        const key = keyOf(target);
        const known = asked.get(key);
        const isKnown = known?.target.details === target.details;
        next.set(key, isKnown ? known : createTargetProbe(target, probe, open, now));
      }
      for (const [key, known] of asked) if (next.get(key) !== known) known.dispose();
      asked = next;
      return [...next.values()];
    },
    readings() {
      const all = [...asked.values()].map(probe => ({ target: probe.target.target, said: probe.said() }));
      const said = all.flatMap(({ target, said }): ServiceReading[] =>
        said?.reading ? [{ target, reading: said.reading }] : [],
      );
      wakeOthers(said);
      return settle(join(said), all);
    },
    dispose() {
      for (const probe of asked.values()) probe.dispose();
      asked = new Map();
    },
  };
}

type All = readonly {
  readonly target: ServiceReading['target'];
  readonly said: ReturnType<TargetProbe['said']>;
}[];

/** Each with its time, without those whom nobody has asked yet; a service none of whose containers can be read says that. */
function settle(readings: readonly ServiceReading[], all: All): readonly ServiceReading[] {
  const asked = all.filter(({ said }) => said !== null && said.at !== null);
  const of = (service: string): All => asked.filter(({ target }) => target.service === service);
  const insteadOf = (service: string): Reading | null => {
    const containers = of(service);
    return containers.every(({ said }) => said?.instead) ? (containers[0]?.said?.instead ?? null) : null;
  };
  const timed = (service: string, reading: Reading): Reading => ({
    ...reading,
    at: Math.max(...of(service).map(({ said }) => said?.at ?? 0)),
  });
  const understood = readings.filter(
    ({ target: { service } }) => of(service).length > 0 && insteadOf(service) === null,
  );
  const unreadable = asked.flatMap(({ target, said }) => {
    const isFirst = of(target.service)[0]?.said === said;
    const instead = insteadOf(target.service);
    return isFirst && instead ? [{ target, reading: instead }] : [];
  });
  return [...understood, ...unreadable].map(({ target, reading }) => ({
    target,
    reading: timed(target.service, reading),
  }));
}

function keyOf({ target }: Target): string {
  return JSON.stringify([target.container, target.role, target.given ?? null]);
}
