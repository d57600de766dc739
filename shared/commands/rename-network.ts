import { z } from 'zod';
import type { ComposeDocument } from '../document/document.ts';
import { renameKey } from '../document/edit/rename-key.ts';
import { setAt } from '../document/edit/set-at.ts';
import { sequence } from '../document/sequence.ts';
import { existingName, newName } from './arguments.ts';
import { atEveryPlace } from './at-every-place.ts';
import { defineCommand } from './define-command.ts';
import { isSaid, refuseMissing, refuseNewName } from './find.ts';

/** Gives a network another name, in its definition and in every service that is in it. */
export const renameNetwork = defineCommand<{ network: string; to: string }>({
  name: 'rename-network',
  schema: z.strictObject({ network: existingName, to: newName }),
  plan: (context, { network: name, to, scope }) => {
    if (!context.stack.networks.some(network => network.name === name))
      return refuseMissing('networks', name);
    const refused = refuseNewName(context, 'networks', to);
    if (refused) return refused;
    const members = context.stack.services.flatMap(service =>
      service.networks.filter(membership => membership.network === name),
    );
    return sequence(context.document, [
      atEveryPlace(members, (document, { path }) =>
        typeof path.at(-1) === 'number'
          ? setAt(document, path, to, 'shared')
          : renameKey(document, path, to, 'shared'),
      ),
      ...(isSaid(context, ['networks', name])
        ? [(document: ComposeDocument) => renameKey(document, ['networks', name], to, scope)]
        : []),
    ]);
  },
  expects: ({ network }) => [{ path: ['networks', network], value: undefined }],
  board: ({ network: name, to }) => [{ node: `network:${name}`, to: `network:${to}` }],
});
