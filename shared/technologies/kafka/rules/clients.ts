import type { ServiceInStack, StackAround, StackStep } from '../../technology-rule.ts';

/** The services that call a broker. */
export function clientsOf(broker: ServiceInStack, stack: StackAround): readonly ServiceInStack[] {
  return stack.services.filter(
    other =>
      other.name !== broker.name &&
      stack.joined(other.name, broker.name) &&
      !(other.technology === 'kafka' && ['broker', 'controller', 'zookeeper'].includes(other.role ?? '')),
  );
}

/** Where a service says this address. */
export interface Mention {
  /** Null for its command. */
  readonly variable: string | null;
  readonly range: ServiceInStack['service']['keyRange'];
  /** Puts another address there; null where only a person can. */
  readonly replace: ((address: string) => StackStep) | null;
}

/** Where a service says `host:port` in its variables or its command. */
export function mentionsOf(client: ServiceInStack, host: string, port: number): readonly Mention[] {
  const address = new RegExp(`(?<![\\w.-])${host.replace(/[.]/g, '\\.')}:${port}(?!\\d)`, 'g');
  const says = (text: string | null | undefined): boolean => text?.search(address) !== -1 && text != null;
  const variables = client.service.environment
    .filter(({ name }) => says(client.environment[name]))
    .map(
      ({ name, value, range }): Mention => ({
        variable: name,
        range,
        replace: says(value)
          ? better => ({
              kind: 'command',
              command: 'set-variable',
              args: { service: client.name, name, value: (value ?? '').replace(address, better) },
            })
          : null,
      }),
    );
  const command = client.service.command;
  return command && says(client.command)
    ? [...variables, { variable: null, range: command.range, replace: null }]
    : variables;
}
