import { z } from 'zod';
import { setAt } from '../document/edit/set-at.ts';
import { existingName } from './arguments.ts';
import { defineCommand } from './define-command.ts';
import { findService, refuseMissing, servicePath } from './find.ts';

/** Sets the image of a service. */
export const setImage = defineCommand<{ service: string; image: string }>({
  name: 'set-image',
  schema: z.strictObject({ service: existingName, image: z.string().trim().min(1).max(1000) }),
  plan: (context, { service, image, scope }) =>
    findService(context, service)
      ? setAt(context.document, servicePath(service, 'image'), image, scope)
      : refuseMissing('services', service),
  expects: ({ service, image }) => [{ path: servicePath(service, 'image'), value: image }],
});
