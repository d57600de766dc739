import type { LiveService } from '../../shared/live/snapshot.ts';
import { recogniseService } from '../../shared/technologies/index.ts';
import type { Pointer, ProbeTarget, Technology } from '../../shared/technologies/technology.ts';
import type { ContainerDetails } from '../engine/engine.ts';

/** A running container with the technology that asks it. */
export interface Target {
  readonly technology: Technology;
  readonly target: ProbeTarget;
  readonly details: ContainerDetails;
  /** Milliseconds since the epoch, null when the engine does not say. */
  readonly startedAt: number | null;
  /** A reading pointed here: the container belongs to another technology, or to none. */
  readonly followed: boolean;
}

/** A container of the project, whatever runs in it. */
export interface ServiceContainer {
  readonly service: string;
  readonly details: ContainerDetails;
  readonly startedAt: number | null;
}

/** A container that can be asked. */
export interface RunningContainer {
  readonly service: string;
  readonly container: string;
  readonly startedAt: number | null;
  /** Another one after every change of where it can be asked: a new start, other ports, other networks. */
  readonly version: string;
}

/** The containers that can be asked. */
export function runningContainers(services: readonly LiveService[]): readonly RunningContainer[] {
  return services.flatMap(service =>
    service.containers
      .filter(container => container.state === 'running')
      .map(container => ({
        service: service.name,
        container: container.id,
        startedAt: milliseconds(container.startedAt),
        version: JSON.stringify([container.startedAt, container.ports, container.addresses]),
      })),
  );
}

function milliseconds(date: string | null): number | null {
  const parsed = Date.parse(date ?? '');
  return Number.isFinite(parsed) ? parsed : null;
}

/** The container as a target of its own technology, or null when nobody recognises it or its technology asks nothing. */
export function ownTarget(container: ServiceContainer): Target | null {
  const { details } = container;
  const recognised = recogniseService({
    image: details.image,
    command: details.command.join(' '),
    labels: details.labels,
    environment: details.environment,
  });
  if (!recognised?.technology.probe) return null;
  return targetIn(container, recognised.technology, recognised.role);
}

/** The container as a target of a technology in a role. */
export function targetIn(container: ServiceContainer, technology: Technology, role: string): Target {
  const { service, details, startedAt } = container;
  return {
    technology,
    details,
    startedAt,
    followed: false,
    target: {
      service,
      container: details.id,
      role,
      environment: details.environment,
      command: details.command.join(' '),
      addresses: details.addresses,
      hostname: details.hostname,
    },
  };
}

/** Targets that a technology was pointed to by host: containers of the project that it does not ask already. */
export function followedTargets(
  technology: Technology,
  pointers: readonly Pointer[],
  containers: readonly ServiceContainer[],
  known: readonly Target[],
): readonly Target[] {
  return pointers.flatMap(pointer => {
    const container = containers.find(each => isHost(pointer.host, each));
    if (!container || known.some(each => each.details.id === container.details.id)) return [];
    const found = { ...targetIn(container, technology, pointer.role), followed: true };
    const { given } = pointer;
    return [given === undefined ? found : { ...found, target: { ...found.target, given } }];
  });
}

function isHost(host: string, container: ServiceContainer): boolean {
  const { details } = container;
  const plain = host.replace(/^\[|\]$/g, '');
  return (
    plain === container.service ||
    plain === details.hostname ||
    (plain.length >= 12 && details.id.startsWith(plain)) ||
    Object.values(details.addresses).includes(plain)
  );
}
