import { endOfContainer, ends } from './end-of-container.ts';
import { serviceState } from './service-state.ts';
import type { LiveContainer, LiveService } from './snapshot.ts';

/** A container with the Compose labels that say whose it is. */
export interface ProjectContainer {
  readonly project: string;
  readonly service: string;
  /** `com.docker.compose.container-number`, from 1. */
  readonly number: number;
  readonly container: LiveContainer;
}

/**
 * One `LiveService` per service of the stack in its order, then those that run but are no longer (or not yet) in the
 * file, by name. A service without containers is `absent`.
 */
export function matchServices(
  project: string,
  serviceNames: readonly string[],
  containers: readonly ProjectContainer[],
): readonly LiveService[] {
  const byService = new Map<string, ProjectContainer[]>(serviceNames.map(name => [name, []]));
  for (const container of containers) {
    if (container.project !== project) continue;
    const own = byService.get(container.service);
    if (own) own.push(container);
    else byService.set(container.service, [container]);
  }
  const extra = [...byService.keys()].slice(new Set(serviceNames).size).sort();
  return [...new Set(serviceNames), ...extra].map(name => liveService(name, byService.get(name) ?? []));
}

function liveService(name: string, own: readonly ProjectContainer[]): LiveService {
  const containers = [...own].sort((a, b) => a.number - b.number).map(entry => entry.container);
  const leading = leadingContainer(containers);
  return {
    name,
    state: serviceState(containers),
    exitCode: leading?.exitCode ?? null,
    end: leading && endOfContainer(leading),
    restarts: totalRestarts(containers),
    containers,
    readings: [],
  };
}

/** The container whose end speaks for the service: the one that ended worst, null when none has ended. */
function leadingContainer(containers: readonly LiveContainer[]): LiveContainer | null {
  for (const end of ends) {
    const found = containers.filter(container => endOfContainer(container) === end);
    if (found.length > 0) return found.find(container => container.exitCode !== 0) ?? found[0] ?? null;
  }
  return null;
}

function totalRestarts(containers: readonly LiveContainer[]): number | null {
  const known = containers.flatMap(container => (container.restarts === null ? [] : [container.restarts]));
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}
