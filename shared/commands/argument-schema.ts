import { z } from 'zod';
import type { AnyCommand } from './command.ts';

/** The JSON schema of a command's arguments, the choice of scope for shared facts included. */
export function argumentSchema(command: AnyCommand): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(command.schema, { io: 'input', unrepresentable: 'any' });
  const scope = { type: 'string', enum: ['shared', 'here'] };
  return { ...schema, properties: { ...schema.properties, scope } };
}
