import { z } from 'zod';
import type { Path, Value } from '../document/document.ts';
import { appendItem } from '../document/edit/append-item.ts';
import { entries } from '../document/lookup.ts';
import { pathArgument } from './arguments.ts';
import { defineCommand } from './define-command.ts';

const value: z.ZodType<Value> = z.json();

/** Adds an item at the end of the list at a path; makes the list where there is none. */
export const append = defineCommand<{ path: Path; value: Value }>({
  name: 'append',
  schema: z.strictObject({ path: pathArgument, value }),
  plan: ({ document }, { path, value, scope }) => appendItem(document, path, value, scope),
  expects: ({ path, value }, { document }) => [{ path: [...path, entries(document, path).length], value }],
});
