import { z } from 'zod';
import type { ComposeDocument } from '../document/document.ts';
import { renameKey } from '../document/edit/rename-key.ts';
import { setAt } from '../document/edit/set-at.ts';
import type { Plan } from '../document/plan.ts';
import { type SequenceStep, sequence } from '../document/sequence.ts';
import { existingName, newName } from './arguments.ts';
import { atEveryPlace } from './at-every-place.ts';
import { defineCommand } from './define-command.ts';
import { findService, isSaid, refuseMissing, refuseNewName, servicePath } from './find.ts';
import { type Reference, referencesTo } from './references.ts';
import { renameAddresses } from './rename-addresses.ts';

interface Args {
  service: string;
  to: string;
  addresses?: boolean;
}

/**
 * Gives a service another name, and every reference with it. With `addresses`, host names in environment, command and
 * entrypoint of other services follow too (`postgres:5432` → `database:5432`).
 */
export const renameService = defineCommand<Args>({
  name: 'rename-service',
  schema: z.strictObject({ service: existingName, to: newName, addresses: z.boolean().optional() }),
  plan: (context, { service, to, addresses, scope }) => {
    if (!findService(context, service)) return refuseMissing('services', service);
    const refused = refuseNewName(context, 'services', to);
    if (refused) return refused;
    return sequence(context.document, [
      ...(addresses ? [(document: ComposeDocument) => renameAddresses(document, service, to)] : []),
      renameReferences(referencesTo(context, service), to),
      ...(isSaid(context, servicePath(service))
        ? [(document: ComposeDocument) => renameKey(document, servicePath(service), to, scope)]
        : []),
    ]);
  },
  expects: ({ service }) => [{ path: ['services', service], value: undefined }],
  board: ({ service, to }) => [{ node: `service:${service}`, to: `service:${to}` }],
});

/** The step that writes another name wherever a service is named. */
export function renameReferences(references: readonly Reference[], to: string): SequenceStep {
  return atEveryPlace(references, (document, reference) => rewrite(document, reference, to));
}

/** A reference that several services share through an anchor must follow for all of them. */
function rewrite(document: ComposeDocument, reference: Reference, to: string): Plan {
  return reference.kind === 'key'
    ? renameKey(document, reference.path, to, 'shared')
    : setAt(document, reference.path, reference.renamed(to), 'shared');
}
