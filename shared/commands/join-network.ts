import { z } from 'zod';
import { appendItem } from '../document/edit/append-item.ts';
import { setAt } from '../document/edit/set-at.ts';
import { refuse } from '../document/plan.ts';
import { existingName } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { attribute, existsAlready, findService, refuseMissing, servicePath, usualShape } from './find.ts';

interface Args {
  service: string;
  network: string;
  keepDefault?: boolean;
}

/**
 * Puts a service into a network. A service without networks is on the `default` one and leaves it with the first
 * network it joins, as Docker has it; `keepDefault` writes `default` beside it.
 */
export const joinNetwork = defineCommand<Args>({
  name: 'join-network',
  schema: z.strictObject({
    service: existingName,
    network: existingName,
    keepDefault: z.boolean().optional(),
  }),
  plan: (context, { service: name, network, keepDefault, scope }) => {
    const service = findService(context, name);
    if (!service) return refuseMissing('services', name);
    const defined = network === 'default' || context.stack.networks.some(one => one.name === network);
    if (!defined) return refuseMissing('networks', network);
    if (service.networkMode) {
      return refuse('has-network-mode', { service: name, mode: service.networkMode.value });
    }
    if (service.networks.some(membership => membership.network === network)) {
      return existsAlready('networks', network);
    }
    const path = servicePath(name, 'networks');
    const networks = attribute(context, name, 'networks');
    if (!networks) {
      const names = keepDefault && network !== 'default' ? ['default', network] : [network];
      const asMap = usualShape(context, 'networks') === 'map';
      const value = asMap ? Object.fromEntries(names.map(one => [one, null])) : names;
      return setAt(context.document, path, value, scope);
    }
    return networks.targetShape === 'map'
      ? setAt(context.document, [...path, network], null, scope)
      : appendItem(context.document, path, network, scope);
  },
});
