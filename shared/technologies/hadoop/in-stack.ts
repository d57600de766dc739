import type { ServiceInStack, StackAround } from '../technology-rule.ts';

/** False where more settings may come from a file that nobody can look into here: an env file, a mounted folder of XML. */
export function saysItsSettings({ service }: ServiceInStack): boolean {
  const fromFile = service.keys.some(({ key }) => ['env_file', 'extends', 'configs'].includes(key));
  const mounted = service.mounts.some(({ target }) => /\/etc\/hadoop\b|-site\.xml$|\/conf\b/.test(target));
  return !fromFile && !mounted;
}

/** Every name under which a service may be reached from another one; null when not all can be known. */
export function namesOf({ name, service }: ServiceInStack): readonly string[] | null {
  if (service.keys.some(({ key }) => key === 'hostname')) return null;
  const container = service.containerName === null ? [] : [service.containerName.value];
  return [name, ...container, ...service.networks.flatMap(({ aliases }) => aliases)];
}

/** The services of this technology in a role. */
export function ofRole(stack: StackAround, role: string): readonly ServiceInStack[] {
  return stack.services.filter(each => each.technology === 'hadoop' && each.role === role);
}
