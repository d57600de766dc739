import { z } from 'zod';
import type { ComposeDocument } from '../document/document.ts';
import { removeAt } from '../document/edit/remove-at.ts';
import { refuse } from '../document/plan.ts';
import { sequence } from '../document/sequence.ts';
import { existingName } from './arguments.ts';
import { atEveryPlace } from './at-every-place.ts';
import type { CommandContext } from './command.ts';
import { defineCommand } from './define-command.ts';
import { findService, isSaid, refuseMissing, servicePath } from './find.ts';
import { type Reference, referencesTo } from './references.ts';

/**
 * Takes a service away, with what names it in other services (`depends_on`, `links`, `service:` modes, `volumes_from`).
 * Volumes and networks stay. A service that others extend is kept: without it they would lose their content.
 */
export const removeService = defineCommand<{ service: string }>({
  name: 'remove-service',
  schema: z.strictObject({ service: existingName }),
  plan: (context, { service, scope }) => {
    if (!findService(context, service)) return refuseMissing('services', service);
    const references = mentionsOf(context, service);
    const heir = references.find(reference => reference.attribute === 'extends');
    if (heir) return refuse('in-use', { name: service, by: heir.owner });
    return sequence(context.document, [
      // A shared list that names the service must lose the name for everybody that shares it.
      atEveryPlace(references, (document, { path }) => removeAt(document, path, 'shared')),
      ...(isSaid(context, servicePath(service))
        ? [(document: ComposeDocument) => removeAt(document, servicePath(service), scope)]
        : []),
    ]);
  },
  expects: ({ service }, context) => [
    { path: servicePath(service), value: undefined },
    { removed: [...mentionsOf(context, service).map(({ path }) => path), servicePath(service)] },
  ],
  board: ({ service }) => [{ node: `service:${service}`, to: null }],
});

function mentionsOf(context: CommandContext, service: string): Reference[] {
  return referencesTo(context, service).filter(({ owner }) => owner !== service);
}
