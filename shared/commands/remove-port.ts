import { z } from 'zod';
import { removeAt } from '../document/edit/remove-at.ts';
import { resolveText } from '../project/interpolate.ts';
import type { Port, Service } from '../stack/stack.ts';
import { existingName, portText } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { findService, notFound, refuseMissing, removalOf } from './find.ts';

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
  plan: (context, args) => {
    const service = findService(context, args.service);
    if (!service) return refuseMissing('services', args.service);
    const port = findPort(service, args);
    return port
      ? removeAt(context.document, port.path, args.scope)
      : notFound('ports', [args.published, args.target].filter(Boolean).join(':'));
  },
  expects: (args, context) => {
    const service = findService(context, args.service);
    return service ? removalOf(findPort(service, args)) : [];
  },
});

function findPort(service: Service, { target, published, protocol }: Args): Port | undefined {
  return service.ports.find(
    one =>
      (target === undefined || isSame(one.target, target)) &&
      (published === undefined || isSame(one.published, published)) &&
      (protocol === undefined || one.protocol === protocol),
  );
}

/** A port is named as it is written or as it is drawn, with the defaults of its variables. */
function isSame(written: string | null, named: string | null): boolean {
  return written === named || (written !== null && resolveText(written, {}) === named);
}
