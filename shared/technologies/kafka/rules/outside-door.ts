import type { TechnologyRule } from '../../technology-rule.ts';
import { clientListeners, isLocalhost, readListeners, setting } from '../settings.ts';
import { clientsOf, mentionsOf } from './clients.ts';

/** A service of the stack calls the listener that is meant for the own computer: Kafka sends it to its own localhost. */
export const outsideDoor: TechnologyRule = {
  id: 'kafka-outside-listener',
  severity: 'error',
  roles: ['broker'],
  examine: (broker, stack) => {
    const advertised = readListeners(setting(broker.environment, 'ADVERTISED_LISTENERS'));
    const hostOf = (name: string) => advertised.find(each => each.name === name)?.host ?? broker.name;
    const listeners = clientListeners(broker.environment);
    const inside = listeners.find(({ name }) => !isLocalhost(hostOf(name)));
    if (!inside || broker.service.networkMode !== null) return [];
    const address = `${broker.name}:${inside.port}`;
    return listeners
      .filter(({ name }) => isLocalhost(hostOf(name)))
      .flatMap(({ port }) =>
        clientsOf(broker, stack).flatMap(client =>
          mentionsOf(client, broker.name, port).map(({ range, replace }) => ({
            range,
            values: { client: client.name, wrong: `${broker.name}:${port}`, address },
            others: [client.name],
            fixes: replace
              ? [{ id: 'kafka-inside-listener', values: { address }, safe: true, steps: [replace(address)] }]
              : [],
          })),
        ),
      );
  },
};
