import published from './compose-spec.json' with { type: 'json' };
import { refinementOf, requiredBesides } from './refinements.ts';
import { sectionOf } from './sections.ts';
import { anything, either, type Kind, type MapShape, type ScalarShape, type Shape } from './shape.ts';

/** The part of JSON schema that the Compose schema uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly unevaluatedProperties?: boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Where a schema stands: the explanation of the key it belongs to, and the section that the keys below it are in. */
interface Place {
  readonly topic: string | null;
  readonly section: string;
  /** What finds its refinement where there is no topic: `service.ports[]` for an entry, `ulimit.*` below a free name. */
  readonly refines?: string;
}

const definitions = published.$defs as unknown as Readonly<Record<string, Schema>>;

const kindsOf: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
};

/** The shape of a whole Compose file, from the newest published schema. */
export const composeShape: Shape = shapeOf(published as unknown as Schema, { topic: null, section: 'top' });

/** The shape of one service. */
export const serviceShape: Shape = composeShape.map?.known.services?.map?.named ?? anything;

function shapeOf(schema: Schema, place: Place): Shape {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return shapeOf(definitions[name] ?? {}, { ...place, section: sectionOf(name) ?? place.section });
  }
  const alternatives = schema.oneOf;
  if (alternatives) return alternatives.map(one => shapeOf(one, place)).reduce(either);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const isObject = types.includes('object') || schema.properties !== undefined || schema.allOf !== undefined;
  if (types.length === 0 && !isObject) return anything;
  return {
    topic: place.topic,
    scalar: scalarOf(schema, types, place),
    list: types.includes('array')
      ? {
          items: schema.items
            ? shapeOf(schema.items, { ...place, topic: null, refines: `${place.topic ?? place.refines}[]` })
            : anything,
          unique: refinementOf(place.topic).unique ?? false,
          starts: refinementOf(place.topic).starts ?? null,
        }
      : null,
    map: isObject ? mapOf(schema, place) : null,
    empty: types.includes('null'),
  };
}

function scalarOf(schema: Schema, types: readonly string[], { topic, refines }: Place): ScalarShape | null {
  const kinds = types.flatMap(type => kindsOf[type] ?? []);
  if (kinds.length === 0) return null;
  const { words, hints = [], form, minimum } = refinementOf(topic ?? refines ?? null);
  return {
    kinds,
    words: schema.enum ?? words ?? null,
    hints,
    // Values under free names (options of a driver, labels) are anybody's.
    form: form ?? (topic === null ? 'free' : null),
    minimum: schema.minimum ?? minimum ?? null,
    maximum: schema.maximum ?? null,
  };
}

function mapOf(schema: Schema, { section }: Place): MapShape {
  const parts = (schema.allOf ?? []).map(part => mapOf(resolved(part), { topic: null, section }));
  const known = Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const inner = sectionOf(`${section}.${key}`) ?? key;
    return [key, shapeOf(value, { topic: `${section}.${key}`, section: inner })] as const;
  });
  const [names, pattern] =
    Object.entries(schema.patternProperties ?? {}).find(([key]) => key !== '^x-') ?? [];
  const closed = schema.additionalProperties === false || schema.unevaluatedProperties === false;
  return {
    known: Object.assign({}, ...parts.map(part => part.known), Object.fromEntries(known)),
    named: pattern
      ? shapeOf(pattern, { topic: null, section, refines: `${section}.*` })
      : closed
        ? null
        : anything,
    names: names !== undefined && closed ? new RegExp(names) : null,
    required: [
      ...parts.flatMap(part => part.required),
      ...(schema.required ?? []),
      ...(schema.properties ? requiredBesides(section) : []),
    ],
  };
}

function resolved(schema: Schema): Schema {
  return schema.$ref ? (definitions[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
}
