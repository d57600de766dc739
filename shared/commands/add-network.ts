import { z } from 'zod';
import { setAt } from '../document/edit/set-at.ts';
import { existingName, newName } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { refuseNewName } from './find.ts';

/** Defines a network that services can join. */
export const addNetwork = defineCommand<{ name: string; driver?: string }>({
  name: 'add-network',
  schema: z.strictObject({ name: newName, driver: existingName.optional() }),
  plan: (context, { name, driver, scope }) =>
    refuseNewName(context, 'networks', name) ??
    setAt(context.document, ['networks', name], driver === undefined ? null : { driver }, scope),
  expects: ({ name, driver }) => [
    { path: ['networks', name], value: driver === undefined ? null : { driver } },
  ],
});
