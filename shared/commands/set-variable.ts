import { z } from 'zod';
import { appendItem } from '../document/edit/append-item.ts';
import { setAt } from '../document/edit/set-at.ts';
import { refuse } from '../document/plan.ts';
import { existingName, scalarArgument } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { attribute, findService, refuseMissing, servicePath, usualShape } from './find.ts';

interface Args {
  service: string;
  name: string;
  value: string | number | boolean | null;
}

/** Sets an environment variable in the form its service uses; null passes the host's value on. */
export const setVariable = defineCommand<Args>({
  name: 'set-variable',
  schema: z.strictObject({
    service: existingName,
    name: z.string().max(1000),
    value: scalarArgument.nullable(),
  }),
  plan: (context, { service: serviceName, name, value, scope }) => {
    const service = findService(context, serviceName);
    if (!service) return refuseMissing('services', serviceName);
    if (!/^[^\s=]+$/.test(name)) return refuse('invalid-name', { name });
    const path = servicePath(serviceName, 'environment');
    const text = value === null ? null : String(value);
    const item = text === null ? name : `${name}=${text}`;
    const environment = attribute(context, serviceName, 'environment');
    if (!environment) {
      const asList = usualShape(context, 'environment') === 'list';
      return setAt(context.document, path, asList ? [item] : { [name]: text }, scope);
    }
    if (environment.targetShape === 'map') return setAt(context.document, [...path, name], text, scope);
    const before = service.environment.findLast(variable => variable.name === name);
    return before
      ? setAt(context.document, before.path, item, scope)
      : appendItem(context.document, path, item, scope);
  },
});
