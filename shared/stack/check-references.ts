import type { Problem, ProblemCode } from '../document/problem.ts';
import type { Range } from '../text/text-edit.ts';
import { originOf } from './move-ranges.ts';
import type { Service, Stack } from './stack.ts';

/** Names that services use and nobody defines; Docker refuses such a file. */
export function checkReferences(stack: Omit<Stack, 'problems'>): Problem[] {
  const services = names(stack.services);
  const networks = names(stack.networks).add('default');
  const volumes = names(stack.volumes);
  return stack.services.flatMap(service => {
    // Where a service was read tells as well what it names, without its text being looked up where it is now.
    const { dependsOn, networks: joined, mounts } = originOf(service);
    const whole =
      dependsOn.every(({ service: name }) => services.has(name)) &&
      joined.every(({ network }) => networks.has(network)) &&
      mounts.every(({ kind, source }) => kind !== 'volume' || source === null || volumes.has(source));
    return whole ? [] : referencesOf(service);
  });

  function referencesOf(service: Service): Problem[] {
    return [
      ...service.dependsOn.flatMap(dependency =>
        missing('undefined-service', services, dependency.service, dependency.range, service),
      ),
      ...service.networks.flatMap(membership =>
        missing('undefined-network', networks, membership.network, membership.range, service),
      ),
      ...service.mounts.flatMap(mount =>
        mount.kind === 'volume' && mount.source !== null
          ? missing('undefined-volume', volumes, mount.source, mount.range, service)
          : [],
      ),
    ];
  }
}

function names(items: readonly { readonly name: string }[]): Set<string> {
  return new Set(items.map(item => item.name));
}

function missing(
  code: ProblemCode,
  known: ReadonlySet<string>,
  name: string,
  range: Range,
  service: Service,
): Problem[] {
  if (known.has(name) || name.includes('$')) return [];
  return [{ code, severity: 'error', range, values: { name, service: service.name } }];
}
