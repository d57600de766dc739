import { z } from 'zod';
import type { ComposeDocument } from '../document/document.ts';
import { renameKey } from '../document/edit/rename-key.ts';
import { setAt } from '../document/edit/set-at.ts';
import { lookup, scalarText } from '../document/lookup.ts';
import { type Plan, refuse } from '../document/plan.ts';
import { sequence } from '../document/sequence.ts';
import { isDriveLetter } from '../stack/forms/short-mount.ts';
import type { Mount } from '../stack/stack.ts';
import { existingName, newName } from './arguments.ts';
import { atEveryPlace } from './at-every-place.ts';
import { defineCommand } from './define-command.ts';
import { isSaid, notFound, refuseMissing, refuseNewName } from './find.ts';

/** Gives a volume another name, in its definition and in every mount. Docker then makes a new, empty volume. */
export const renameVolume = defineCommand<{ volume: string; to: string }>({
  name: 'rename-volume',
  schema: z.strictObject({ volume: existingName, to: newName }),
  plan: (context, { volume: name, to, scope }) => {
    if (!context.stack.volumes.some(volume => volume.name === name)) return refuseMissing('volumes', name);
    const refused = refuseNewName(context, 'volumes', to);
    if (refused) return refused;
    const mounts = context.stack.services.flatMap(service =>
      service.mounts.filter(mount => mount.kind === 'volume' && mount.source === name),
    );
    // A mount in the short form would then name a Windows drive.
    if (isDriveLetter(to) && mounts.some(({ syntax }) => syntax === 'short'))
      return refuse('invalid-name', { name: to });
    return sequence(context.document, [
      atEveryPlace(mounts, (document, mount) => rewrite(document, mount, name, to)),
      ...(isSaid(context, ['volumes', name])
        ? [(document: ComposeDocument) => renameKey(document, ['volumes', name], to, scope)]
        : []),
    ]);
  },
  expects: ({ volume }) => [{ path: ['volumes', volume], value: undefined }],
  board: ({ volume: name, to }) => [{ node: `volume:${name}`, to: `volume:${to}` }],
});

function rewrite(document: ComposeDocument, mount: Mount, name: string, to: string): Plan {
  if (mount.syntax === 'long') return setAt(document, [...mount.path, 'source'], to, 'shared');
  const located = lookup(document, mount.path);
  const text = located && scalarText(located);
  if (!text?.startsWith(`${name}:`)) return notFound('volumes', name);
  return setAt(document, mount.path, `${to}${text.slice(name.length)}`, 'shared');
}
