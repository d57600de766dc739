import type { Located } from '../../document/lookup.ts';
import { childrenOf, factOf, noteShape, type Reader, wholeEntry } from '../read-facts.ts';
import { readText, readValue } from '../read-value.ts';
import type { Variable } from '../stack.ts';

/** Reads `environment` or `labels`: a mapping, or a list of `NAME=value`. A name without a value has null. */
export function readVariables(reader: Reader, attribute: Located | undefined): Variable[] {
  if (!attribute || attribute.targetShape === 'null') return [];
  if (attribute.targetShape !== 'map' && attribute.targetShape !== 'list') {
    noteShape(reader, attribute);
    return [];
  }
  return [...childrenOf(reader, attribute.path)].flatMap(([key, item]) => {
    const text = factOf(item)?.value ?? null;
    const place = { path: item.path, range: wholeEntry(item), inherited: item.inherited !== null };
    if (attribute.targetShape === 'map') {
      const reading = readValue(item.target, item.path, reader.variables);
      return { name: key, value: text, ...(text !== null && reading && { reading }), ...place };
    }
    if (text === null) {
      if (item.targetShape !== 'null') noteShape(reader, item);
      return [];
    }
    const split = splitVariable(text);
    const reading = split.value === null ? null : readText(split.value, reader.variables);
    return { ...split, ...(reading && { reading }), ...place };
  });
}

/** `NAME=value` in its two parts; `NAME` alone has no value. */
export function splitVariable(text: string): { name: string; value: string | null } {
  const equals = text.indexOf('=');
  return equals < 0
    ? { name: text, value: null }
    : { name: text.slice(0, equals), value: text.slice(equals + 1) };
}
