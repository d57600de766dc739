import { z } from 'zod';
import { removeAt } from '../document/edit/remove-at.ts';
import { resolveText } from '../project/interpolate.ts';
import type { Mount, Service } from '../stack/stack.ts';
import { existingName } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { findService, notFound, refuseMissing, removalOf } from './find.ts';

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
  plan: (context, args) => {
    const service = findService(context, args.service);
    if (!service) return refuseMissing('services', args.service);
    const found = findMount(service, args);
    return found ? removeAt(context.document, found.path, args.scope) : notFound('volumes', args.target);
  },
  expects: (args, context) => {
    const service = findService(context, args.service);
    return service ? removalOf(findMount(service, args)) : [];
  },
});

function findMount(service: Service, { target, source }: Args): Mount | undefined {
  return service.mounts.find(
    mount =>
      (mount.target === target || resolveText(mount.target, {}) === target) &&
      (source === undefined || mount.source === source),
  );
}
