import { parts, technologyOfPart } from '../../shared/technologies/index.ts';
import type { Part } from '../../shared/technologies/technology.ts';
import type { PartId } from '../session/part-drag.ts';

/** An entry of the catalogue. `technology` gives its mark; a network and a volume have marks of their own. */
export interface CatalogueEntry {
  readonly id: PartId;
  readonly group: Part['group'];
  /** Message key of its name. */
  readonly label: string;
  readonly technology: string | null;
  /** More words to find it by. */
  readonly keywords: string;
}

const groupOrder: readonly Part['group'][] = [
  'databases',
  'processing',
  'orchestrate-and-stream',
  'storage-and-notebooks',
  'your-own',
];

/** Everything that can be dropped, by group, in the order it is shown. */
export const catalogueEntries: readonly CatalogueEntry[] = [
  ...parts.map(part => {
    const technology = technologyOfPart(part.id);
    return {
      id: part.id,
      group: part.group,
      label: part.label,
      technology: technology?.id ?? null,
      keywords: `${part.id} ${technology?.name ?? ''}`,
    };
  }),
  {
    id: 'network',
    group: 'your-own' as const,
    label: 'catalogue.network',
    technology: null,
    keywords: 'network red',
  },
  {
    id: 'volume',
    group: 'your-own' as const,
    label: 'catalogue.volume',
    technology: null,
    keywords: 'volume volumen data',
  },
].toSorted((one, other) => groupOrder.indexOf(one.group) - groupOrder.indexOf(other.group));

/** The entries that a search finds by name or keyword, regardless of accents and case; all of them without a search. */
export function findEntries(
  search: string,
  nameOf: (entry: CatalogueEntry) => string,
): readonly CatalogueEntry[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return catalogueEntries.filter(entry => {
    const text = plain(`${nameOf(entry)} ${entry.keywords}`);
    return words.every(word => text.includes(word));
  });
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
