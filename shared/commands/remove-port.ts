import { z } from 'zod';
import { removeAt } from '../document/edit/remove-at.ts';
import { resolveText } from '../project/interpolate.ts';
import { existingName, portText } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { findService, notFound, refuseMissing } from './find.ts';

interface Args {
  service: string;
  target?: string;
  published?: string | null;
  protocol?: string;
}

/** Takes a published port away: the first one that has the given target, published port and protocol. */
export const removePort = defineCommand<Args>({
  name: 'remove-port',
  schema: z
    .strictObject({
      service: existingName,
      target: portText.optional(),
      published: portText.nullish(),
      protocol: z.string().max(20).optional(),
    })
    .refine(args => args.target !== undefined || args.published !== undefined, {
      path: ['target'],
    }) as z.ZodType<Args>,
  plan: (context, { service: name, target, published, protocol, scope }) => {
    const service = findService(context, name);
    if (!service) return refuseMissing('services', name);
    const port = service.ports.find(
      one =>
        (target === undefined || isSame(one.target, target)) &&
        (published === undefined || isSame(one.published, published)) &&
        (protocol === undefined || one.protocol === protocol),
    );
    if (!port) {
      return notFound('ports', [published, target].filter(Boolean).join(':'));
    }
    return removeAt(context.document, port.path, scope);
  },
});

/** A port is named as it is written or as it is drawn, with the defaults of its variables. */
function isSame(written: string | null, named: string | null): boolean {
  return written === named || (written !== null && resolveText(written, {}) === named);
}
