import { containerEnvironment } from './container-environment.ts';
import type { FixStep } from './fix.ts';
import type { Examination, KnownService } from './rule.ts';

/** Steps that give a service the healthcheck of its role, a disabled one taken away first; null where nobody knows one. */
export function healthcheckSteps(examination: Examination, known: KnownService): FixStep[] | null {
  const { service, role } = known;
  if (!role?.healthcheck) return null;
  const { values, complete } = containerEnvironment(examination, known);
  const fields = (complete && role.healthcheckFor?.(values)) || role.healthcheck;
  const path = ['services', service.name, 'healthcheck'];
  return [
    ...(service.healthcheck ? [{ kind: 'command' as const, command: 'unset', args: { path } }] : []),
    { kind: 'command', command: 'set-healthcheck', args: { service: service.name, ...fields } },
  ];
}
