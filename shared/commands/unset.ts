import { z } from 'zod';
import type { Path } from '../document/document.ts';
import { removeAt } from '../document/edit/remove-at.ts';
import { pathArgument } from './arguments.ts';
import { defineCommand } from './define-command.ts';

/** Takes the key or item at a path away, with the lines it owns. */
export const unset = defineCommand<{ path: Path }>({
  name: 'unset',
  schema: z.strictObject({ path: pathArgument }),
  plan: ({ document }, { path, scope }) => removeAt(document, path, scope),
  expects: ({ path }) => [{ removed: [path] }],
});
