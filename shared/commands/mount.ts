import { z } from 'zod';
import type { ComposeDocument, Value } from '../document/document.ts';
import { appendItem } from '../document/edit/append-item.ts';
import { setAt } from '../document/edit/set-at.ts';
import { type Plan, refuse } from '../document/plan.ts';
import { sequence } from '../document/sequence.ts';
import { isDriveLetter, sourceKind } from '../stack/forms/short-mount.ts';
import { existingName, isKey } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { attribute, existsAlready, findService, refuseMissing, servicePath } from './find.ts';

interface Args {
  service: string;
  source: string;
  target: string;
  readOnly?: boolean;
}

/** Mounts a volume or a folder of the host, written as the service's last mount is; a volume not yet defined is. */
export const mount = defineCommand<Args>({
  name: 'mount',
  schema: z.strictObject({
    service: existingName,
    source: z.string().trim().min(1).max(4096),
    target: z.string().trim().min(1).max(4096),
    readOnly: z.boolean().optional(),
  }),
  plan: (context, { scope, ...args }) => {
    const service = findService(context, args.service);
    if (!service) return refuseMissing('services', args.service);
    const kind = sourceKind(args.source);
    if (kind === 'volume' && !isKey(args.source)) return refuse('invalid-name', { name: args.source });
    if (!/^(?:[\\/$]|[A-Za-z]:)/.test(args.target)) {
      return refuse('not-an-absolute-path', { path: args.target });
    }
    if (service.mounts.some(other => other.target === args.target)) {
      return existsAlready('volumes', args.target);
    }
    const path = servicePath(args.service, 'volumes');
    // In the short form Docker takes one letter for a Windows drive.
    const long =
      isDriveLetter(args.source) ||
      service.mounts.findLast(other => other.path[2] === 'volumes')?.syntax === 'long';
    const value = long ? longMount(args, kind) : shortMount(args);
    const write = (document: ComposeDocument): Plan =>
      attribute({ ...context, document }, args.service, 'volumes')
        ? appendItem(document, path, value, scope)
        : setAt(document, path, [value], scope);
    const undefinedVolume =
      kind === 'volume' && !context.stack.volumes.some(volume => volume.name === args.source);
    if (!undefinedVolume) return write(context.document);
    return sequence(context.document, [write, document => setAt(document, ['volumes', args.source], null)]);
  },
});

function shortMount({ source, target, readOnly }: Args): string {
  return `${source}:${target}${readOnly ? ':ro' : ''}`;
}

function longMount({ source, target, readOnly }: Args, type: 'volume' | 'bind'): Value {
  return { type, source, target, ...(readOnly && { read_only: true }) };
}
