import type { Fact } from '../../document/document.ts';
import type { Located } from '../../document/lookup.ts';
import { childrenOf, factFor, noteShape, type Reader } from '../read-facts.ts';

/** Reads a list of texts (`profiles`, `links`); a single text counts as a list of one. */
export function readNames(reader: Reader, attribute: Located | undefined): Fact<string>[] {
  if (!attribute || attribute.targetShape === 'null') return [];
  if (attribute.targetShape !== 'list') {
    const single = factFor(reader, attribute);
    if (!single) noteShape(reader, attribute);
    return single ? [single] : [];
  }
  return [...childrenOf(reader, attribute.path).values()].flatMap(item => factFor(reader, item) ?? []);
}

/** Reads a service's `configs` or `secrets`: names, or mappings whose `source` is the name. */
export function readSources(reader: Reader, attribute: Located | undefined): Fact<string>[] {
  if (attribute?.targetShape !== 'list') return [];
  return [...childrenOf(reader, attribute.path).values()].flatMap(item => {
    const name = item.targetShape === 'map' ? childrenOf(reader, item.path).get('source') : item;
    return factFor(reader, name) ?? [];
  });
}
