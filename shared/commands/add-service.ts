import { z } from 'zod';
import type { ComposeDocument } from '../document/document.ts';
import { insertEntry } from '../document/edit/insert-entry.ts';
import { setAt } from '../document/edit/set-at.ts';
import { type Plan, refuse } from '../document/plan.ts';
import { sequence } from '../document/sequence.ts';
import type { Stack } from '../stack/stack.ts';
import { findPart } from '../technologies/index.ts';
import type { Template } from '../technologies/technology.ts';
import { existingName, newName } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { refuseNewName, servicePath } from './find.ts';
import { templateContext } from './template-context.ts';

interface Args {
  name: string;
  image?: string;
  technology?: string;
  yaml?: string;
  volumes?: string[];
}

/**
 * Adds a service after the others: from a part of the catalogue (`technology`), from YAML that is its body (`yaml`, with
 * the named `volumes` it needs), from an image alone, or as the empty service.
 */
export const addService = defineCommand<Args>({
  name: 'add-service',
  schema: z.strictObject({
    name: newName,
    image: z.string().trim().min(1).max(1000).optional(),
    technology: existingName.optional(),
    yaml: z.string().min(1).max(100_000).optional(),
    volumes: z.array(newName).max(100).optional(),
  }),
  plan: (context, args) => {
    const refused = refuseNewName(context, 'services', args.name);
    if (refused) return refused;
    const body = bodyOf(args, context.stack);
    if (!body) return refuse('unknown-part', { name: args.technology ?? '' });
    const steps: ((document: ComposeDocument) => Plan)[] = [
      document =>
        body.yaml === null
          ? setAt(document, servicePath(args.name), { image: args.image ?? '' })
          : insertEntry(document, ['services'], args.name, body.yaml),
    ];
    if (body.yaml !== null && args.image !== undefined) {
      const { image } = args;
      steps.push(document => setAt(document, servicePath(args.name, 'image'), image));
    }
    for (const volume of new Set(body.volumes)) {
      const refusal = refuseNewName(context, 'volumes', volume);
      if (refusal?.kind === 'refused' && refusal.refusal.code === 'exists-already') continue;
      steps.push(document => refusal ?? setAt(document, ['volumes', volume], null));
    }
    for (const { name, content } of body.configs) {
      if (context.stack.configs.some(config => config.name === name)) continue;
      steps.push(document => setAt(document, ['configs', name], { content }));
    }
    return sequence(context.document, steps);
  },
});

interface Body {
  /** Null where the image alone says it all. */
  readonly yaml: string | null;
  readonly volumes: readonly string[];
  readonly configs: NonNullable<Template['configs']>;
}

/** What the service is made of; null for a part that the catalogue does not have. */
function bodyOf(args: Args, stack: Stack): Body | null {
  const own = { volumes: args.volumes ?? [], configs: [] };
  if (args.yaml !== undefined) return { ...own, yaml: args.yaml };
  if (args.technology === undefined && args.image !== undefined) return { ...own, yaml: null };
  const part = findPart(args.technology ?? 'empty-service');
  if (!part) return null;
  const { yaml, volumes, configs = [] } = part.template(templateContext(stack, args.name));
  return { yaml, volumes: [...volumes, ...own.volumes], configs };
}

/** The files that a part brings beside what it writes into the Compose file, by name. */
export function filesOfPart(stack: Stack, part: string, name: string): Readonly<Record<string, string>> {
  return findPart(part)?.template(templateContext(stack, name)).files ?? {};
}
