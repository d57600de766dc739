import { Document, YAMLMap } from 'yaml';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import type { ComposeDocument } from './document.ts';
import { asNode, type TreePair } from './nodes.ts';
import { hasTooManyEntries, largest } from './parse.ts';
import { lateIndex } from './slices/late-index.ts';
import { moveSection, moveSlice, sectionOf } from './slices/move-slices.ts';
import {
  type Anchor,
  keepOutline,
  type Outline,
  outlineOf,
  type Section,
  type Slice,
  sectionsOf,
  slicesOf,
} from './slices/outline.ts';
import { parseStretch } from './slices/parse-slice.ts';
import { buildIndex, keepIndex } from './tree-index.ts';

/** What an edit changed: entries of one section (or top-level ones), by their place in it before and now. */
export interface Change {
  /** Name of the section whose entries changed; null for top-level entries. */
  readonly section: string | null;
  readonly at: number;
  readonly removed: readonly Slice[];
  readonly added: readonly Slice[];
  /** The column of the entries' keys. */
  readonly column: number;
  /** What was written at or after this offset of the text before moved by `by`. */
  readonly end: number;
  readonly by: number;
}

/** A document made from the one before. */
export interface Reparsed {
  readonly document: ComposeDocument;
  readonly change: Change;
}

const inParts = new WeakSet<ComposeDocument>();

/** True for a document that was not read as a whole. */
export function isReadInParts(document: ComposeDocument): boolean {
  return inParts.has(document);
}

/** Slices of one list that are read anew together. */
interface Region {
  readonly section: number | null;
  readonly first: number;
  readonly last: number;
}

/**
 * The document after edits, of which only the touched services (or other entries) are read; the rest is taken from the
 * document before. The result is as `parseDocument` gives it. Null where only that can tell: anchors, several documents,
 * text that does not parse, or edits all over the file.
 */
export function reparse(previous: ComposeDocument, edits: readonly TextEdit[]): Reparsed | null {
  const own = edits.filter(edit => edit.file === previous.file);
  const outline = own.length > 0 ? outlineOf(previous) : null;
  if (!outline) return null;
  const from = own[0]?.from ?? 0;
  const to = own.at(-1)?.to ?? from;
  const text = applyEdits(previous.text, own);
  if (own.some(edit => /[\n,[{]/.test(edit.insert)) && hasTooManyEntries(text)) return null;
  for (const region of regions(outline, from, to, text.length)) {
    const made = readRegion(previous, outline, region, text);
    if (made) return made;
  }
  return null;
}

/** The smallest stretches that an edit may have changed, the likeliest first. */
function regions(outline: Outline, from: number, to: number, length: number): Region[] {
  const { sections } = outline;
  const at = indexAt(sections, from);
  if (at === -1) return [];
  const found: Region[] = [];
  const section = sections[at] as Section;
  const entries = section.entries ?? [];
  if (entries[0] && from >= entries[0].from && to <= section.to) {
    found.push(...around(at, entries, from, to));
  }
  // New lines at the very end of a section stand where the next one begins.
  const above = sections[at - 1];
  if (above?.entries && from === section.from && to === from) {
    found.push({ section: at - 1, first: above.entries.length - 1, last: above.entries.length - 1 });
  }
  for (const region of around(null, sections, from, to)) {
    const size = (sections[region.last]?.to ?? 0) - (sections[region.first]?.from ?? 0);
    if (size <= Math.max(length / 2, 2000)) found.push(region);
  }
  return found;
}

function around(section: number | null, slices: readonly Slice[], from: number, to: number): Region[] {
  const first = indexAt(slices, from);
  const last = Math.max(first, indexAt(slices, to - 1));
  if ((slices[last]?.to ?? 0) < to) return [];
  const wider = [
    { section, first, last },
    { section, first: first - 1, last },
    { section, first, last: last + 1 },
  ];
  return wider.filter(region => region.first >= 0 && region.last < slices.length);
}

/** The slice that an offset lies in, or -1 before the first. */
function indexAt(slices: readonly Slice[], offset: number): number {
  let [low, high] = [-1, slices.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((slices[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function readRegion(
  previous: ComposeDocument,
  outline: Outline,
  region: Region,
  text: string,
): Reparsed | null {
  const holder = region.section === null ? null : (outline.sections[region.section] as Section);
  const slices: readonly Slice[] = holder ? (holder.entries ?? []) : outline.sections;
  const from = slices[region.first]?.from ?? 0;
  const end = slices[region.last]?.to ?? 0;
  const by = text.length - previous.text.length;
  const inside = (anchor: Anchor) => from <= anchor.from && anchor.from < end;
  if ([...outline.anchors.values()].some(inside)) return null;
  const isLast = holder ? region.section === outline.sections.length - 1 : true;
  const isLastSlice = region.last === slices.length - 1;
  const column = holder ? holder.column : outline.column;
  const next = !isLastSlice ? column : isLast ? null : outline.column;
  const above = holder ? outline.column : null;
  const read = parseStretch({ text, from, to: end + by, above, column, next });
  if (!read) return null;
  const size = sizeOf(read.tree.contents, outline, from);
  if (size === null || outline.size + size > largest) return null;
  const added = slicesOf(text, read.pairs, end + by);
  const names = [...slices.slice(0, region.first), ...added, ...slices.slice(region.last + 1)];
  if (new Set(names.map(slice => slice.name)).size < names.length) return null;
  const anchors = new Map([...outline.anchors].map(([name, one]) => [name, moveAnchor(one, end, by)]));
  const sections = newSections(outline, region, added, text, by);
  const now: Outline = { column: outline.column, sections, anchors, size: outline.size + size };
  const removed = slices.slice(region.first, region.last + 1);
  const change = { section: holder?.name ?? null, at: region.first, removed, added, column, end, by };
  return { document: documentOf(previous, now, text), change };
}

/** Number of nodes of new entries with aliases written out; null when they say an anchor, or use one that is not above. */
function sizeOf(contents: unknown, outline: Outline, from: number): number | null {
  const index = buildIndex(asNode(contents));
  if (index.anchored.size > 0 || index.duplicates.length > 0) return null;
  let size = index.expandedSize;
  for (const alias of index.unknown) {
    const anchor = outline.anchors.get(alias.source);
    if (!anchor || anchor.from >= from) return null;
    size += anchor.size;
  }
  return size;
}

function moveAnchor(anchor: Anchor, end: number, by: number): Anchor {
  return by !== 0 && anchor.from >= end ? { ...anchor, from: anchor.from + by } : anchor;
}

function newSections(
  outline: Outline,
  region: Region,
  added: readonly Slice[],
  text: string,
  by: number,
): Section[] {
  const { sections } = outline;
  const now = { text, column: outline.column };
  const lastSection = region.section ?? region.last;
  const after = sections
    .slice(lastSection + 1)
    .map((section, at, all) => moveSection(section, by, now, at === all.length - 1));
  if (region.section === null)
    return [...sections.slice(0, region.first), ...sectionsOf(text, added), ...after];
  const section = sections[region.section] as Section;
  const entries = section.entries ?? [];
  const below = after.length === 0 ? null : outline.column;
  const moved = entries.slice(region.last + 1).map((entry, at, all) =>
    moveSlice(entry, by, {
      text,
      above: outline.column,
      column: section.column,
      next: at === all.length - 1 ? below : section.column,
    }),
  );
  const all = [...entries.slice(0, region.first), ...added, ...moved];
  return [
    ...sections.slice(0, region.section),
    sectionOf({ ...section, to: section.to + by }, all, now),
    ...after,
  ];
}

function documentOf(previous: ComposeDocument, outline: Outline, text: string): ComposeDocument {
  const before = previous.trees[0] as Document.Parsed;
  const root = new YAMLMap();
  const pairs: TreePair[] = outline.sections.map(section => section.pair);
  root.items = pairs;
  const start = (outline.sections[0]?.from ?? 0) + outline.column;
  root.range = [start, text.length, text.length];
  root.srcToken = { type: 'block-map', offset: start, indent: outline.column, items: [] };
  const tree: Document.Parsed = Object.assign(Object.create(Document.prototype), before, {
    contents: root,
    range: [before.range[0], text.length, text.length],
  });
  const document: ComposeDocument = { ...previous, text, trees: [tree] };
  inParts.add(document);
  keepOutline(document, outline);
  keepIndex(tree, lateIndex(tree, outline));
  return document;
}
