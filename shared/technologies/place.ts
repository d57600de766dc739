import type { ProbeTarget } from './technology.ts';

/** True when the host (a name or an address, as a system says it) is this container. */
export function isHostOf(host: string | null, target: ProbeTarget): boolean {
  if (host === null || host === '') return false;
  return (
    host === target.service ||
    host === target.hostname ||
    Object.values(target.addresses).includes(host.replace(/^\[|\]$/g, ''))
  );
}
