import type { ServiceInStack, StackStep } from './technology-rule.ts';

/** A step that writes a service's command anew; none where it is a list, or said somewhere else and shared. */
export function changeCommand(
  { name, service }: ServiceInStack,
  change: (command: string) => string,
): readonly StackStep[] {
  const { command, keys } = service;
  const isText = keys.some(({ key, shape }) => key === 'command' && shape === 'scalar');
  if (command === null || command.inherited !== null || !isText) return [];
  const value = change(command.value.trim());
  return [{ kind: 'command', command: 'set', args: { path: ['services', name, 'command'], value } }];
}
