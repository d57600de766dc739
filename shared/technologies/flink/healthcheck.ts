import type { HealthcheckFields } from '../healthcheck.ts';
import { portIsOpen } from '../port-is-open.ts';
import { propertyIn } from './properties.ts';

/**
 * A task manager listens on a port of its choice unless `taskmanager.rpc.port` says which; then its process is looked
 * for, which is all that the image can tell.
 */
export function taskManagerHealthcheck(
  environment: Readonly<Record<string, string | null>>,
): HealthcheckFields {
  const port = Number(propertyIn(environment, 'taskmanager.rpc.port'));
  const fields = portIsOpen(port);
  return Number.isInteger(port) && port > 0
    ? fields
    : { ...fields, test: ['CMD-SHELL', "grep -q '[T]askManagerRunner' /proc/[0-9]*/cmdline"] };
}
