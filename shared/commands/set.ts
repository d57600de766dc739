import { z } from 'zod';
import type { Path, Value } from '../document/document.ts';
import { setAt } from '../document/edit/set-at.ts';
import { pathArgument } from './arguments.ts';
import { defineCommand } from './define-command.ts';

const value: z.ZodType<Value> = z.json();

/** Sets the value at a path; what is missing on the way is made. */
export const set = defineCommand<{ path: Path; value: Value }>({
  name: 'set',
  schema: z.strictObject({ path: pathArgument, value }),
  plan: ({ document }, { path, value, scope }) => setAt(document, path, value, scope),
  expects: ({ path, value }) => [{ path, value }],
});
