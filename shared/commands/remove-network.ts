import { z } from 'zod';
import type { ComposeDocument } from '../document/document.ts';
import { removeAt } from '../document/edit/remove-at.ts';
import { sequence } from '../document/sequence.ts';
import type { Membership } from '../stack/stack.ts';
import { existingName } from './arguments.ts';
import { atEveryPlace } from './at-every-place.ts';
import type { CommandContext } from './command.ts';
import { defineCommand } from './define-command.ts';
import { isSaid, refuseMissing } from './find.ts';

/** Takes a network away, and every service out of it. */
export const removeNetwork = defineCommand<{ network: string }>({
  name: 'remove-network',
  schema: z.strictObject({ network: existingName }),
  plan: (context, { network: name, scope }) => {
    const members = membersOf(context, name);
    const defined =
      context.stack.networks.some(network => network.name === name) && isSaid(context, ['networks', name]);
    if (!defined && members.length === 0) return refuseMissing('networks', name);
    return sequence(context.document, [
      atEveryPlace(members, (document, { path }) => removeAt(document, path, 'shared')),
      ...(defined ? [(document: ComposeDocument) => removeAt(document, ['networks', name], scope)] : []),
    ]);
  },
  expects: ({ network }, context) => [
    { path: ['networks', network], value: undefined },
    { removed: [...membersOf(context, network), { path: ['networks', network] }].map(({ path }) => path) },
  ],
  board: ({ network: name }) => [{ node: `network:${name}`, to: null }],
});

function membersOf(context: CommandContext, name: string): Membership[] {
  return context.stack.services.flatMap(service => service.networks.filter(one => one.network === name));
}
