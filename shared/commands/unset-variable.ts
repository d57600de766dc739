import { z } from 'zod';
import { removeAt } from '../document/edit/remove-at.ts';
import { existingName } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { findService, notFound, refuseMissing, removalOf } from './find.ts';

/** Takes an environment variable away. */
export const unsetVariable = defineCommand<{ service: string; name: string }>({
  name: 'unset-variable',
  schema: z.strictObject({ service: existingName, name: z.string().min(1).max(1000) }),
  plan: (context, { service: serviceName, name, scope }) => {
    const service = findService(context, serviceName);
    if (!service) return refuseMissing('services', serviceName);
    const variable = service.environment.findLast(one => one.name === name);
    return variable ? removeAt(context.document, variable.path, scope) : notFound('environment', name);
  },
  expects: ({ service, name }, context) =>
    removalOf(findService(context, service)?.environment.findLast(one => one.name === name)),
});
