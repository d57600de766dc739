import type { Reading } from '../../shared/live/reading.ts';
import type { LiveService } from '../../shared/live/snapshot.ts';
import type { Engine } from '../engine/engine.ts';
import { createContainerAsker } from './container-asker.ts';
import { ownTarget, runningContainers, type ServiceContainer, type Target } from './find-targets.ts';
import type { TargetProbe } from './target-probe.ts';
import { createTechnologyProbe, type TechnologyProbe } from './technology-probe.ts';

/** What probes need of the engine. */
export type ProbeEngine = Pick<Engine, 'inspect' | 'exec'>;

/** Readings by service. */
export type Readings = ReadonlyMap<string, readonly Reading[]>;

/** Asks the running containers of one project. */
export interface ProjectProbe {
  /** Tells what runs now; containers that are gone are let go, new ones inspected. */
  readonly update: (services: readonly LiveService[]) => Promise<void>;
  /** Whom to ask now: containers of technologies, and those that the latest readings point to. */
  readonly targets: () => readonly TargetProbe[];
  /** What all of them said last. */
  readonly readings: () => Readings;
  readonly dispose: () => void;
}

/** A running container as the engine showed it, and what it is to the technologies. */
interface Known {
  readonly container: ServiceContainer;
  readonly own: Target | null;
}

/** Nobody is asked by itself. `hostReachesPorts`: published ports of this engine are on this computer. */
export function createProjectProbe(engine: ProbeEngine, hostReachesPorts: () => boolean): ProjectProbe {
  const known = new Map<string, Known>();
  const probes = new Map<string, TechnologyProbe>();
  let versions: ReadonlyMap<string, string> = new Map();

  const probeOf = ({ technology }: Target): TechnologyProbe => {
    const probe =
      probes.get(technology.id) ??
      createTechnologyProbe(technology, ({ details }) =>
        createContainerAsker(engine, details, hostReachesPorts()),
      );
    probes.set(technology.id, probe);
    return probe;
  };

  return {
    async update(services) {
      const wanted = runningContainers(services);
      for (const { container, version } of wanted)
        if (versions.get(container) !== version) known.delete(container);
      const now = new Map(wanted.map(({ container, version }) => [container, version]));
      versions = now;
      for (const id of [...known.keys()]) if (!now.has(id)) known.delete(id);
      const fresh = wanted.filter(({ container }) => !known.has(container));
      await Promise.all(
        fresh.map(async ({ service, container: id, startedAt, version }) => {
          const details = await engine.inspect(id).catch(() => null);
          if (!details?.running || versions.get(id) !== version || known.has(id)) return;
          const container = { service, details, startedAt };
          known.set(id, { container, own: ownTarget(container) });
        }),
      );
    },
    targets() {
      const containers = [...known.values()].map(({ container }) => container);
      const own = [...known.values()].flatMap(each => each.own ?? []);
      for (const target of own) probeOf(target);
      return [...probes].flatMap(([id, probe]) =>
        probe.targets(
          own.filter(({ technology }) => technology.id === id),
          containers,
        ),
      );
    },
    readings() {
      const byService = new Map<string, Reading[]>();
      for (const { target, reading } of [...probes.values()].flatMap(probe => probe.readings())) {
        if (!known.has(target.container)) continue;
        const own = byService.get(target.service) ?? [];
        // One reading of a technology per service; `join` has brought scaled services together where it matters.
        if (!own.some(other => other.technology === reading.technology))
          byService.set(target.service, [...own, reading]);
      }
      return byService;
    },
    dispose() {
      versions = new Map();
      known.clear();
      for (const probe of probes.values()) probe.dispose();
      probes.clear();
    },
  };
}
