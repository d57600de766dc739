import { z } from 'zod';
import { removeAt } from '../document/edit/remove-at.ts';
import { resolveText } from '../project/interpolate.ts';
import { existingName } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { findService, notFound, refuseMissing } from './find.ts';

interface Args {
  service: string;
  target: string;
  source?: string;
}

/** Takes a mount away; the volume's definition and its data stay. */
export const unmount = defineCommand<Args>({
  name: 'unmount',
  schema: z.strictObject({
    service: existingName,
    target: z.string().min(1).max(4096),
    source: z.string().max(4096).optional(),
  }),
  plan: (context, { service: name, target, source, scope }) => {
    const service = findService(context, name);
    if (!service) return refuseMissing('services', name);
    const found = service.mounts.find(
      mount =>
        (mount.target === target || resolveText(mount.target, {}) === target) &&
        (source === undefined || mount.source === source),
    );
    return found ? removeAt(context.document, found.path, scope) : notFound('volumes', target);
  },
});
