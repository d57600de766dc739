import type { Reading } from '../../shared/live/reading.ts';
import type { LiveService } from '../../shared/live/snapshot.ts';
import type { ServiceReading, Technology } from '../../shared/technologies/technology.ts';
import type { ContainerDetails, Engine } from '../engine/engine.ts';
import { type ContainerAsker, createContainerAsker } from './container-asker.ts';
import { ownTarget, runningContainers, type ServiceContainer, type Target } from './find-targets.ts';
import { createTechnologyProbe, type TechnologyProbe } from './technology-probe.ts';

/** What probes need of the engine. */
export type ProbeEngine = Pick<Engine, 'inspect' | 'exec'>;

/** Readings by service. */
export type Readings = ReadonlyMap<string, readonly Reading[]>;

/** Asks the running containers of one project. */
export interface ProjectProbe {
  /** Tells what runs now; containers that are gone are let go, new ones inspected. */
  readonly update: (services: readonly LiveService[]) => Promise<void>;
  /** Technologies that something of the project runs now. */
  readonly technologies: () => readonly Technology[];
  /** One reading of all services of a technology; what is known of all is in `readings`. */
  readonly round: (technology: Technology) => Promise<void>;
  readonly readings: () => Readings;
  readonly dispose: () => void;
}

/** Nothing is asked before `round`. `hostReachesPorts`: published ports of this engine are on this computer. */
export function createProjectProbe(engine: ProbeEngine, hostReachesPorts: () => boolean): ProjectProbe {
  const containers = new Map<string, ServiceContainer>();
  const askers = new Map<string, ContainerAsker>();
  const probes = new Map<string, TechnologyProbe>();
  const latest = new Map<string, readonly ServiceReading[]>();
  const startedAt = new Map<string, string | null>();
  let running: ReadonlySet<string> = new Set();

  const askerOf = (details: ContainerDetails): ContainerAsker => {
    const known = askers.get(details.id);
    if (known) return known;
    const asker = createContainerAsker(engine, details, hostReachesPorts());
    askers.set(details.id, asker);
    return asker;
  };

  const letGo = (id: string): void => {
    containers.delete(id);
    startedAt.delete(id);
    askers.get(id)?.dispose();
    askers.delete(id);
  };

  const targets = (): readonly Target[] =>
    [...containers.values()].map(ownTarget).filter(target => target !== null);

  return {
    async update(services) {
      const wanted = runningContainers(services);
      running = new Set(wanted.map(each => each.container));
      for (const id of [...containers.keys()]) if (!running.has(id)) letGo(id);
      for (const each of wanted) {
        if (startedAt.get(each.container) !== each.startedAt) letGo(each.container);
        startedAt.set(each.container, each.startedAt);
      }
      const fresh = wanted.filter(each => !containers.has(each.container));
      await Promise.all(
        fresh.map(async ({ service, container }) => {
          const details = await engine.inspect(container).catch(() => null);
          if (details?.running && running.has(container)) containers.set(container, { service, details });
        }),
      );
    },
    technologies: () => [...new Set(targets().map(target => target.technology))],
    async round(technology) {
      const own = targets().filter(target => target.technology.id === technology.id);
      const probe =
        probes.get(technology.id) ??
        createTechnologyProbe(technology, (target, ask) => askerOf(target.details).ask(ask));
      probes.set(technology.id, probe);
      const readings = await probe.round(own, [...containers.values()], Date.now);
      latest.set(technology.id, readings);
    },
    readings() {
      const byService = new Map<string, Reading[]>();
      for (const { target, reading } of [...latest.values()].flat()) {
        if (!running.has(target.container)) continue;
        const own = byService.get(target.service) ?? [];
        // One reading of a technology per service; `join` has brought scaled services together where it matters.
        if (!own.some(other => other.technology === reading.technology))
          byService.set(target.service, [...own, reading]);
      }
      return byService;
    },
    dispose() {
      running = new Set();
      for (const id of [...containers.keys()]) letGo(id);
    },
  };
}
