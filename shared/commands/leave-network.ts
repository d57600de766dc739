import { z } from 'zod';
import { removeAt } from '../document/edit/remove-at.ts';
import { existingName } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { findService, notFound, refuseMissing, removalOf } from './find.ts';

/** Takes a service out of a network; out of its last one, it is on the `default` network again. */
export const leaveNetwork = defineCommand<{ service: string; network: string }>({
  name: 'leave-network',
  schema: z.strictObject({ service: existingName, network: existingName }),
  plan: (context, { service: name, network, scope }) => {
    const service = findService(context, name);
    if (!service) return refuseMissing('services', name);
    const membership = service.networks.find(one => one.network === network);
    return membership ? removeAt(context.document, membership.path, scope) : notFound('networks', network);
  },
  expects: ({ service, network }, context) =>
    removalOf(findService(context, service)?.networks.find(one => one.network === network)),
});
