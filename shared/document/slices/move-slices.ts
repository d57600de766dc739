import { isMap, Parser } from 'yaml';
import { pairStart } from '../extent.ts';
import { asNode, type TreePair } from '../nodes.ts';
import { compose } from '../parse.ts';
import { lineStart } from '../position.ts';
import { latePair } from './late-pair.ts';
import type { Section, Slice } from './outline.ts';
import { pairOfEntries, parseStretch, type Stretch } from './parse-slice.ts';

/** The text that slices are read from now, and the column of its top-level keys. */
export interface NewText {
  readonly text: string;
  readonly column: number;
}

/** A slice that stands elsewhere in the new text and says the same; its nodes are made when somebody looks. */
export function moveSlice(slice: Slice, by: number, around: Omit<Stretch, 'from' | 'to'>): Slice {
  if (by === 0) return slice;
  const [from, to] = [slice.from + by, slice.to + by];
  const { name } = slice;
  return { name, from, to, pair: latePair(name, () => readAgain({ ...around, from, to })) };
}

/** A section that stands elsewhere in the new text and says the same. */
export function moveSection(section: Section, by: number, now: NewText, isLast: boolean): Section {
  if (by === 0) return section;
  const { entries, column } = section;
  const next = isLast ? null : now.column;
  const { text } = now;
  if (!entries) {
    const moved = moveSlice(section, by, { text, above: null, column: now.column, next });
    return { ...moved, entries, column };
  }
  const moved = entries.map((entry, at) =>
    moveSlice(entry, by, {
      text,
      above: now.column,
      column,
      next: at === entries.length - 1 ? next : column,
    }),
  );
  return sectionOf({ ...section, from: section.from + by, to: section.to + by }, moved, now);
}

/** A section with these entries; its own key is read again when somebody looks. */
export function sectionOf(section: Section, entries: readonly Slice[], { text }: NewText): Section {
  const { name, from, to, column } = section;
  const first = entries[0]?.from ?? to;
  const make = (): TreePair =>
    pairOfEntries(
      { text, from, to: first, column },
      entries.map(entry => entry.pair),
      to,
    );
  return { name, from, to, column, entries, pair: latePair(name, make) };
}

function readAgain(stretch: Stretch): TreePair {
  const pair = parseStretch(stretch)?.pairs[0] ?? inWhole(stretch);
  if (!pair) throw new Error(`a slice that only moved is gone: ${stretch.from}–${stretch.to}`);
  return pair;
}

/** The pair whose lines begin where the slice does, as the parser finds it in the whole text. */
function inWhole({ text, from }: Stretch): TreePair | undefined {
  const root = asNode(compose([...new Parser().parse(text)], text.length)[0]?.contents);
  const pairs = isMap(root) ? root.items : [];
  const inner = pairs.map(pair => asNode(pair.value)).flatMap(map => (isMap(map) ? map.items : []));
  return [...pairs, ...inner].find(pair => lineStart(text, pairStart(pair)) === from);
}
