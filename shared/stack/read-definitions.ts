import type { Located } from '../document/lookup.ts';
import { childrenOf, factFor, factOf, noteShape, type Reader, wholeEntry } from './read-facts.ts';
import type { NetworkDefinition } from './stack.ts';

/** Reads one of the top-level mappings `networks`, `volumes`, `configs`, `secrets`; an entry may be empty. */
export function readDefinitions(reader: Reader, section: Located | undefined): NetworkDefinition[] {
  if (!section || section.targetShape === 'null') return [];
  if (section.targetShape !== 'map') {
    noteShape(reader, section);
    return [];
  }
  return [...childrenOf(reader, section.path)].map(([name, entry]) => {
    const fields = entry.targetShape === 'map' ? childrenOf(reader, entry.path) : new Map<string, Located>();
    if (entry.targetShape !== 'map' && entry.targetShape !== 'null') noteShape(reader, entry);
    const external = fields.get('external');
    return {
      name,
      keyRange: entry.keyRange ?? entry.range,
      range: wholeEntry(entry),
      // `external: {name: …}` is the old way to say the same.
      external: external?.targetShape === 'map' || factOf(external)?.value === 'true',
      driver: factFor(reader, fields.get('driver')),
    };
  });
}
