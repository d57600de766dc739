import { z } from 'zod';
import { removeAt } from '../document/edit/remove-at.ts';
import { existingName } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { findService, notFound, refuseMissing, removalOf } from './find.ts';

/** A service no longer waits for another. */
export const disconnect = defineCommand<{ from: string; to: string }>({
  name: 'disconnect',
  schema: z.strictObject({ from: existingName, to: existingName }),
  plan: (context, { from, to, scope }) => {
    const service = findService(context, from);
    if (!service) return refuseMissing('services', from);
    const dependency = service.dependsOn.find(one => one.service === to);
    return dependency ? removeAt(context.document, dependency.path, scope) : notFound('depends_on', to);
  },
  expects: ({ from, to }, context) =>
    removalOf(findService(context, from)?.dependsOn.find(one => one.service === to)),
});
