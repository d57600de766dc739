import { z } from 'zod';
import { setAt } from '../document/edit/set-at.ts';
import { existingName, newName } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { refuseNewName } from './find.ts';

/** Defines a volume that services can mount. */
export const addVolume = defineCommand<{ name: string; driver?: string }>({
  name: 'add-volume',
  schema: z.strictObject({ name: newName, driver: existingName.optional() }),
  plan: (context, { name, driver, scope }) =>
    refuseNewName(context, 'volumes', name) ??
    setAt(context.document, ['volumes', name], driver === undefined ? null : { driver }, scope),
  expects: ({ name, driver }) => [
    { path: ['volumes', name], value: driver === undefined ? null : { driver } },
  ],
});
