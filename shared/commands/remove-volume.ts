import { z } from 'zod';
import type { ComposeDocument } from '../document/document.ts';
import { removeAt } from '../document/edit/remove-at.ts';
import { sequence } from '../document/sequence.ts';
import type { Mount } from '../stack/stack.ts';
import { existingName } from './arguments.ts';
import { atEveryPlace } from './at-every-place.ts';
import type { CommandContext } from './command.ts';
import { defineCommand } from './define-command.ts';
import { isSaid, refuseMissing } from './find.ts';

/** Takes a volume away, and every mount of it. The data of a volume that Docker has made stays with Docker. */
export const removeVolume = defineCommand<{ volume: string }>({
  name: 'remove-volume',
  schema: z.strictObject({ volume: existingName }),
  plan: (context, { volume: name, scope }) => {
    const mounts = mountsOf(context, name);
    const defined =
      context.stack.volumes.some(volume => volume.name === name) && isSaid(context, ['volumes', name]);
    if (!defined && mounts.length === 0) return refuseMissing('volumes', name);
    return sequence(context.document, [
      atEveryPlace(mounts, (document, { path }) => removeAt(document, path, 'shared')),
      ...(defined ? [(document: ComposeDocument) => removeAt(document, ['volumes', name], scope)] : []),
    ]);
  },
  expects: ({ volume }, context) => [
    { path: ['volumes', volume], value: undefined },
    { removed: [...mountsOf(context, volume), { path: ['volumes', volume] }].map(({ path }) => path) },
  ],
  board: ({ volume: name }) => [{ node: `volume:${name}`, to: null }],
});

function mountsOf(context: CommandContext, name: string): Mount[] {
  return context.stack.services.flatMap(service =>
    service.mounts.filter(mount => mount.kind === 'volume' && mount.source === name),
  );
}
