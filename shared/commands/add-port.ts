import { z } from 'zod';
import type { Value } from '../document/document.ts';
import { appendItem } from '../document/edit/append-item.ts';
import { setAt } from '../document/edit/set-at.ts';
import { formatShortPort, type ShortPort } from '../stack/forms/short-port.ts';
import { existingName, portText } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { attribute, existsAlready, findService, refuseMissing, servicePath } from './find.ts';

interface Args {
  service: string;
  target: string;
  published?: string | null;
  protocol?: 'tcp' | 'udp';
  hostIp?: string;
}

/** Publishes a port, written as the service's last port is written. Without `published` Docker chooses the host's port. */
export const addPort = defineCommand<Args>({
  name: 'add-port',
  schema: z.strictObject({
    service: existingName,
    target: portText,
    published: z.union([z.literal('').transform(() => null), portText]).nullish(),
    protocol: z.enum(['tcp', 'udp']).optional(),
    hostIp: z.string().trim().min(1).max(64).optional(),
  }) as z.ZodType<Args>,
  plan: (context, { scope, ...args }) => {
    const service = findService(context, args.service);
    if (!service) return refuseMissing('services', args.service);
    const port: ShortPort = {
      hostIp: args.hostIp ?? null,
      published: args.published ?? null,
      target: args.target,
      protocol: args.protocol ?? 'tcp',
    };
    const same = service.ports.some(
      other =>
        other.published === port.published &&
        other.target === port.target &&
        other.protocol === port.protocol &&
        other.hostIp === port.hostIp,
    );
    if (same) return existsAlready('ports', formatShortPort(port));
    const path = servicePath(args.service, 'ports');
    const long = service.ports.at(-1)?.syntax === 'long';
    const value = long ? longPort(port) : formatShortPort(port);
    return attribute(context, args.service, 'ports')
      ? appendItem(context.document, path, value, scope)
      : setAt(context.document, path, [value], scope);
  },
});

function longPort(port: ShortPort): Value {
  return {
    target: /^\d+$/.test(port.target) ? Number(port.target) : port.target,
    ...(port.published !== null && { published: port.published }),
    ...(port.hostIp !== null && { host_ip: port.hostIp }),
    ...(port.protocol !== 'tcp' && { protocol: port.protocol }),
  };
}
