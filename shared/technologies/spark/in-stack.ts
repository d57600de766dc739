import type { ServiceInStack, StackAround, StackStep } from '../technology-rule.ts';

/** The services of Spark in a role. */
export function ofRole(stack: StackAround, role: string): readonly ServiceInStack[] {
  return stack.services.filter(each => each.technology === 'spark' && each.role === role);
}

/** Every name under which a service may be reached from another one; null when not all can be known. */
export function namesOf({ name, service }: ServiceInStack): readonly string[] | null {
  if (service.keys.some(({ key }) => key === 'hostname')) return null;
  const container = service.containerName === null ? [] : [service.containerName.value];
  return [name, ...container, ...service.networks.flatMap(({ aliases }) => aliases)];
}

/** The command as the file writes it, with `edit` made; null where it says none or `edit` changes nothing. */
export function editCommand(
  { name, service }: ServiceInStack,
  edit: (line: string) => string,
): StackStep | null {
  const line = service.command?.value ?? null;
  const edited = line === null ? null : edit(line.trim());
  return edited === null || edited === line?.trim() ? null : setCommand(name, edited);
}

/** The step that gives a service this command. */
export function setCommand(service: string, line: string): StackStep {
  return {
    kind: 'command',
    command: 'set',
    args: { path: ['services', service, 'command'], value: line },
  };
}
