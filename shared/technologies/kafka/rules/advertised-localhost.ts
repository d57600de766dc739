import type { RuleFix, ServiceInStack, StackStep, TechnologyRule } from '../../technology-rule.ts';
import {
  clientListeners,
  controllerNames,
  isLocalhost,
  isPlain,
  readListeners,
  setting,
  settingName,
  words,
} from '../settings.ts';
import { oneNode, saysAllItsVariables, usesOwnSettings } from './brokers.ts';
import { clientsOf, mentionsOf } from './clients.ts';

/** Kafka tells whoever calls to call localhost from then on, which in another container is that container (rule 93). */
export const advertisedLocalhost: TechnologyRule = {
  id: 'kafka-advertised-localhost',
  severity: 'error',
  roles: ['broker'],
  examine: (broker, stack) => {
    if (broker.service.networkMode !== null) return [];
    const advertised = advertisedBy(broker);
    if (advertised.length === 0 || !advertised.every(({ host }) => isLocalhost(host))) return [];
    const clients = clientsOf(broker, stack);
    const [client] = clients;
    if (!client) return [];
    const name = settingName(broker.environment, 'ADVERTISED_LISTENERS');
    const fix = twoDoors(broker, clients);
    return [
      {
        range: broker.service.environment.find(variable => variable.name === name)?.range ?? null,
        values: { client: client.name, address: `${advertised[0]?.host}:${advertised[0]?.port}` },
        others: clients.map(other => other.name),
        fixes: fix === null ? [] : [fix],
      },
    ];
  },
};

/** What Apache's image advertises by itself. */
const byDefault = 'PLAINTEXT://localhost:9092';

function advertisedBy(broker: ServiceInStack) {
  const written = setting(broker.environment, 'ADVERTISED_LISTENERS');
  if (written !== null) {
    const controllers = controllerNames(broker.environment);
    return readListeners(written).filter(({ name }) => !controllers.includes(name));
  }
  return usesOwnSettings(broker) && saysAllItsVariables(broker) ? readListeners(byDefault) : [];
}

/** One door for the stack beside the one for the own computer; null where the listeners are of another kind. */
function twoDoors(broker: ServiceInStack, clients: readonly ServiceInStack[]): RuleFix | null {
  const { environment, service } = broker;
  const own = usesOwnSettings(broker);
  const [outside, ...more] = own ? readListeners(byDefault) : clientListeners(environment);
  const [told] = advertisedBy(broker);
  const names = own ? ['CONTROLLER'] : controllerNames(environment);
  const isOpen = outside !== undefined && isPlain(environment, outside.name);
  const writtenPlainly = service.environment.every(
    ({ name, value }) => !/LISTENER|SECURITY/.test(name) || !value?.includes('$'),
  );
  if (!outside || !told || more.length > 0 || !isOpen || !writtenPlainly) return null;
  if (setting(environment, 'SECURITY_INTER_BROKER_PROTOCOL') !== null) return null;
  const all = own ? readListeners('CONTROLLER://:9093') : readListeners(setting(environment, 'LISTENERS'));
  const controllers = all.filter(({ name }) => names.includes(name));
  const inside = freePort([outside.port, ...controllers.map(({ port }) => port)]);
  const settings: Record<string, string> = {
    ...(own ? oneNode : {}),
    LISTENERS: [
      `INTERNAL://:${inside}`,
      `EXTERNAL://:${outside.port}`,
      ...controllers.map(({ name, host, port }) => `${name}://${host}:${port}`),
    ].join(','),
    ADVERTISED_LISTENERS: `INTERNAL://${broker.name}:${inside},EXTERNAL://${told.host}:${told.port}`,
    LISTENER_SECURITY_PROTOCOL_MAP: [
      'INTERNAL:PLAINTEXT',
      'EXTERNAL:PLAINTEXT',
      ...protocolsOf(broker, names),
    ].join(','),
    INTER_BROKER_LISTENER_NAME: 'INTERNAL',
  };
  const mentions = clients.map(client => mentionsOf(client, broker.name, outside.port));
  const address = `${broker.name}:${inside}`;
  return {
    id: 'kafka-two-listeners',
    values: { inside: address, outside: `${told.host}:${told.port}` },
    safe: mentions.every(each => each.length > 0 && each.every(({ replace }) => replace !== null)),
    steps: [
      ...Object.entries(settings).map(
        ([name, value]): StackStep => ({
          kind: 'command',
          command: 'set-variable',
          args: { service: broker.name, name: settingName(environment, name), value },
        }),
      ),
      ...mentions.flat().flatMap(({ replace }) => replace?.(address) ?? []),
    ],
  };
}

/** What is said of the controllers' listeners, which stay. */
function protocolsOf({ environment }: ServiceInStack, names: readonly string[]): readonly string[] {
  const said = words(setting(environment, 'LISTENER_SECURITY_PROTOCOL_MAP'));
  return names.map(name => said.find(word => word.startsWith(`${name}:`)) ?? `${name}:PLAINTEXT`);
}

function freePort(taken: readonly number[]): number {
  let port = 29_092;
  while (taken.includes(port)) port += 1;
  return port;
}
