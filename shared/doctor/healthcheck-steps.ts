import type { FixStep } from './fix.ts';
import type { KnownService } from './rule.ts';

/** Steps that give a service the healthcheck of its role, a disabled one taken away first; null where nobody knows one. */
export function healthcheckSteps({ service, role }: KnownService): FixStep[] | null {
  if (!role?.healthcheck) return null;
  const path = ['services', service.name, 'healthcheck'];
  return [
    ...(service.healthcheck ? [{ kind: 'command' as const, command: 'unset', args: { path } }] : []),
    { kind: 'command', command: 'set-healthcheck', args: { service: service.name, ...role.healthcheck } },
  ];
}
