import {
  CORE_SCHEMA,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  loadAll,
  mapTag,
  seqTag,
} from 'js-yaml';
import { type Document, parseAllDocuments } from 'yaml';

/** Plain data as a parser gives it. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** A place in plain data. */
export type PlainPath = readonly (string | number)[];

/** A text as one parser reads it. */
export interface Reading {
  /** With `<<` as a key like any other; what aliases share is one object. */
  readonly raw: Plain;
  /** Aliases and merges written out, nothing shared. */
  readonly flat: Plain;
}

const tags = ['!reset', '!override'];

/** The trees of a text as the `yaml` package parses it; null when it finds an error. */
export function trees(text: string): Document.Parsed[] | null {
  const found = parseAllDocuments(text, {
    keepSourceTokens: true,
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
    customTags: known => [
      ...known,
      ...tags.map(tag => ({ tag, resolve: (source: string) => (source === 'null' ? null : source) })),
      ...tags.flatMap(tag => [
        { tag, collection: 'map' as const },
        { tag, collection: 'seq' as const },
      ]),
    ],
  });
  const documents = [...found] as Document.Parsed[];
  return documents.some(one => one.errors.length > 0) ? null : documents;
}

/** Reads a text with the `yaml` package. */
export function readYaml(text: string): Reading | null {
  const documents = trees(text);
  try {
    return documents && reading(documents.map(one => one.toJS({ maxAliasCount: -1 }) as Plain));
  } catch {
    return null;
  }
}

const schema = CORE_SCHEMA.withTags(
  ...tags.flatMap(tag => [
    defineScalarTag(tag, { resolve: source => (source === 'null' ? null : source), identify: () => false }),
    defineSequenceTag(tag, { create: seqTag.create, addItem: seqTag.addItem, identify: () => false }),
    defineMappingTag(tag, {
      create: mapTag.create,
      addPair: mapTag.addPair,
      has: mapTag.has,
      keys: mapTag.keys,
      get: mapTag.get,
      identify: () => false,
    }),
  ]),
);

/** Reads a text with js-yaml; null where it does not take it. */
export function readJsYaml(text: string): Reading | null {
  try {
    return reading(loadAll(text.replace(/^\ufeff/, ''), { schema }) as Plain[]);
  } catch {
    return null;
  }
}

function reading(documents: readonly Plain[]): Reading {
  const raw = documents.length === 1 ? (documents[0] ?? null) : documents.reduce(joined, null);
  return { raw, flat: flatten(raw) };
}

/** Several documents of one stream as Docker joins them: maps are joined, later values win. */
function joined(one: Plain, other: Plain): Plain {
  if (!isRecord(one) || !isRecord(other)) return other ?? one;
  const result = { ...one };
  for (const [key, value] of Object.entries(other)) result[key] = joined(result[key] ?? null, value);
  return result;
}

/** Plain data with merges written out and nothing shared. Own keys win, then earlier sources of a merge. */
export function flatten(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(flatten);
  if (!isRecord(value)) return value;
  const result: { [key: string]: Plain } = {};
  for (const [key, one] of Object.entries(value)) if (key !== '<<') result[key] = flatten(one);
  for (const source of mergeSources(value)) {
    const inherited = flatten(source);
    if (!isRecord(inherited)) continue;
    for (const [key, one] of Object.entries(inherited)) if (!Object.hasOwn(result, key)) result[key] = one;
  }
  return result;
}

/** The maps that a map merges. */
export function mergeSources(map: { [key: string]: Plain }): Plain[] {
  const merge = map['<<'];
  if (merge === undefined) return [];
  return Array.isArray(merge) ? merge : [merge];
}

/** True for a map. */
export function isRecord(value: Plain | undefined): value is { [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of flat data; undefined when there is none. */
export function valueAt(value: Plain | undefined, path: PlainPath): Plain | undefined {
  let at = value;
  for (const key of path) {
    if (Array.isArray(at) && typeof key === 'number') at = at[key];
    else if (isRecord(at) && Object.hasOwn(at, String(key))) at = at[String(key)];
    else return undefined;
  }
  return at;
}
