import { resolveText, type Variables } from '../project/interpolate.ts';
import type { Service, Stack } from './stack.ts';

/** The profiles that `COMPOSE_PROFILES` chooses. */
export function chosenProfiles(variables: Variables): readonly string[] {
  return (variables['COMPOSE_PROFILES'] ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
}

/** The profiles that services of a stack belong to, each once, in the order of the file. */
export function profilesOf(stack: Pick<Stack, 'services'>, variables: Variables): readonly string[] {
  return [...new Set(stack.services.flatMap(service => namesOf(service, variables)))];
}

/** Whether a service takes part when these profiles are chosen: one without profiles always does; `*` chooses all. */
export function isActive(service: Service, chosen: readonly string[], variables: Variables): boolean {
  const names = namesOf(service, variables);
  return names.length === 0 || chosen.includes('*') || names.some(name => chosen.includes(name));
}

function namesOf(service: Service, variables: Variables): readonly string[] {
  return service.profiles.map(({ value }) => resolveText(value, variables));
}
