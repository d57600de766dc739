import { z } from 'zod';
import { refuse, type Scope } from '../document/plan.ts';
import type { AnyCommand, Command } from './command.ts';
import {
  expectInDocuments,
  hasSeveralDocuments,
  type InDocuments,
  planInDocuments,
} from './plan-in-documents.ts';

const scoped = z.looseObject({ scope: z.enum(['shared', 'here']).optional() });

/** Makes a command take arguments from outside: bad ones are refused with the name of the field. */
export function defineCommand<Args extends object>(command: Command<Args>): AnyCommand {
  const read = (args: unknown) => {
    const outer = scoped.safeParse(args);
    if (!outer.success) return { ok: false as const, error: outer.error };
    const { scope, ...rest } = outer.data;
    const inner = command.schema.safeParse(rest);
    return inner.success
      ? { ok: true as const, args: { ...inner.data, ...(scope && { scope }) } }
      : { ok: false as const, error: inner.error };
  };
  const inDocuments: InDocuments<Args & { scope?: Scope }> = {
    name: command.name,
    plan: command.plan,
    expects: (context, args) => command.expects?.(args, context) ?? [],
  };
  return {
    name: command.name,
    schema: command.schema,
    plan: (context, args) => {
      const parsed = read(args);
      if (!parsed.ok)
        return refuse('invalid-arguments', { command: command.name, field: fieldOf(parsed.error) });
      return hasSeveralDocuments(context)
        ? planInDocuments(context, inDocuments, parsed.args)
        : command.plan(context, parsed.args);
    },
    board: args => {
      const parsed = read(args);
      return parsed.ok ? (command.board?.(parsed.args) ?? []) : [];
    },
    expects: (args, context) => {
      const parsed = read(args);
      if (!parsed.ok) return [];
      return hasSeveralDocuments(context)
        ? expectInDocuments(context, inDocuments, parsed.args)
        : inDocuments.expects(context, parsed.args);
    },
  };
}

function fieldOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') return issue.keys.join(', ');
  return issue?.path.join('.') || 'args';
}
