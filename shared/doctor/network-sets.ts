import type { Service, Stack } from '../stack/stack.ts';

/**
 * The networks a service is in: those it lists, `default` without any; null where `network_mode` puts it elsewhere
 * (`service:x` shares the networks of x).
 */
export function networksOf(stack: Stack, service: Service, depth = 0): readonly string[] | null {
  const mode = service.networkMode?.value;
  if (mode !== undefined) {
    const name = /^service:(.+)$/.exec(mode)?.[1];
    const other = name === undefined ? undefined : stack.services.find(one => one.name === name);
    return other && depth < 10 ? networksOf(stack, other, depth + 1) : null;
  }
  return isImplicit(service) ? ['default'] : service.networks.map(membership => membership.network);
}

/** True for a service that lists no network: Compose puts it into `default`. */
export function isImplicit(service: Service): boolean {
  return service.networks.length === 0 && service.networkMode === null;
}

/** Services by name with the names of those they wait for or call, in both directions. */
export type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** A service and all that are tied to it, directly or through others, among the given ones. */
export function connectedTo(start: string, links: Links, among: ReadonlySet<string>): string[] {
  const found = new Set([start]);
  for (const name of found) {
    for (const other of links.get(name) ?? []) if (among.has(other)) found.add(other);
  }
  return [...among].filter(name => found.has(name));
}
