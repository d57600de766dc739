import { z } from 'zod';
import { appendItem } from '../document/edit/append-item.ts';
import { setAt } from '../document/edit/set-at.ts';
import { type Plan, refuse, type Scope } from '../document/plan.ts';
import { conditions } from '../stack/forms/depends-on.ts';
import type { Condition, Stack } from '../stack/stack.ts';
import { existingName } from './arguments.ts';
import type { CommandContext } from './command.ts';
import { defineCommand } from './define-command.ts';
import { attribute, existsAlready, findService, refuseMissing, servicePath, usualShape } from './find.ts';
import { listToConditions } from './list-to-conditions.ts';

interface Args {
  from: string;
  to: string;
  condition?: Condition;
  longForm?: boolean;
}

/**
 * Makes a service wait for another. A list of names stays a list: a condition other than the start is then refused,
 * unless `longForm` says that the list may be rewritten as a mapping.
 */
export const connect = defineCommand<Args>({
  name: 'connect',
  schema: z.strictObject({
    from: existingName,
    to: existingName,
    condition: z.enum(conditions).optional(),
    longForm: z.boolean().optional(),
  }),
  plan: (context, args) => {
    const service = findService(context, args.from);
    if (!service) return refuseMissing('services', args.from);
    const known = context.awaited?.includes(args.to) ?? findService(context, args.to) !== null;
    if (!known) return refuseMissing('services', args.to);
    if (reaches(context.all ?? context.stack, args.to, args.from)) {
      return refuse('would-cycle', { from: args.from, to: args.to });
    }
    const before = service.dependsOn.find(dependency => dependency.service === args.to);
    const wanted = args.condition ?? before?.condition ?? 'service_started';
    if (before && before.condition === wanted) {
      return existsAlready('depends_on', args.to);
    }
    return write(context, args, wanted, args.scope);
  },
});

function write(
  context: CommandContext,
  { from, to, condition, longForm }: Args,
  wanted: Condition,
  scope?: Scope,
): Plan {
  const path = servicePath(from, 'depends_on');
  const dependsOn = attribute(context, from, 'depends_on');
  const { document } = context;
  if (!dependsOn) {
    const short = condition === undefined && usualShape(context, 'depends_on') !== 'map';
    return setAt(document, path, short ? [to] : { [to]: { condition: wanted } }, scope);
  }
  if (dependsOn.targetShape === 'map') return setAt(document, [...path, to, 'condition'], wanted, scope);
  if (wanted === 'service_started') return appendItem(document, path, to, scope);
  if (!longForm) return refuse('needs-long-form', { from, to, condition: wanted });
  const before = findService(context, from)?.dependsOn ?? [];
  // Compose fills in variables in a list of names, never in keys.
  const variable = before.find(dependency => dependency.service.includes('$'));
  if (variable) return refuse('invalid-name', { name: variable.service });
  const all = [...before.map(dependency => dependency.service).filter(name => name !== to), to];
  const rewritten = all.map(name => [name, { condition: name === to ? wanted : 'service_started' }]);
  const plan = setAt(document, path, Object.fromEntries(rewritten), scope);
  const kept = plan.kind === 'edits' ? listToConditions(document, path, to, wanted) : null;
  return kept ? { kind: 'edits', edits: kept } : plan;
}

/** Whether a service waits for another, directly or through others. */
export function reaches(stack: Stack, from: string, to: string): boolean {
  const needs = new Map(stack.services.map(service => [service.name, service.dependsOn]));
  const seen = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === to) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(needs.get(name) ?? []).map(dependency => dependency.service));
  }
  return false;
}
