import type { Located } from '../../document/lookup.ts';
import { childrenOf, factOf, noteShape, type Reader, wholeEntry } from '../read-facts.ts';
import type { Membership } from '../stack.ts';

/** Reads a service's `networks`: a list of names, or a mapping with settings (or nothing) per name. */
export function readMemberships(reader: Reader, networks: Located | undefined): Membership[] {
  if (!networks || networks.targetShape === 'null') return [];
  if (networks.targetShape !== 'map' && networks.targetShape !== 'list') {
    noteShape(reader, networks);
    return [];
  }
  return [...childrenOf(reader, networks.path)].flatMap(([key, item]) => {
    const place = { path: item.path, range: wholeEntry(item), inherited: item.inherited !== null };
    if (networks.targetShape === 'map') return { network: key, aliases: readAliases(reader, item), ...place };
    const name = factOf(item)?.value;
    if (name === undefined) noteShape(reader, item);
    return name === undefined ? [] : { network: name, aliases: [], ...place };
  });
}

function readAliases(reader: Reader, settings: Located): string[] {
  if (settings.targetShape !== 'map') return [];
  const aliases = childrenOf(reader, settings.path).get('aliases');
  if (aliases?.targetShape !== 'list') return [];
  return [...childrenOf(reader, aliases.path).values()].flatMap(item => factOf(item)?.value ?? []);
}
