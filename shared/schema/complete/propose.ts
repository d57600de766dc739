import type { Shape } from '../shape.ts';
import { commonness } from './commonness.ts';
import { type CursorPlace, cursorPlace } from './cursor-place.ts';
import { type Names, namesFor } from './names.ts';
import { shapeAt } from './shape-at.ts';
import { textAfterKey, type WritingStyle, writesList } from './writing-style.ts';

/** Something that may be written at the cursor. */
export interface Proposal {
  readonly kind: 'key' | 'word' | 'name' | 'image' | 'variable';
  readonly label: string;
  /** What is written in place of what was typed. */
  readonly insert: string;
  /** Of a key: what its explanation is called. */
  readonly topic: string | null;
  /** The greater, the further up. */
  readonly weight: number;
  /** More can be proposed right behind it. */
  readonly goesOn: boolean;
}

/** What may be written at a place, and the stretch of text it would take. */
export interface Proposals {
  readonly place: CursorPlace;
  readonly proposals: readonly Proposal[];
  /** Anything may stand there; the proposals are only some of it. */
  readonly open: boolean;
}

/** What may be written at an offset of a Compose file; null where nothing is known. */
export function propose(text: string, offset: number, names: Names, style: WritingStyle): Proposals | null {
  const place = cursorPlace(text, offset);
  if (!place) return null;
  const variable = /\$\{?([A-Za-z_]\w*)?$/.exec(place.typed);
  if (variable && place.kind !== 'key') {
    const from = place.from + variable.index;
    return { place: { ...place, from, typed: variable[0] }, proposals: variables(names), open: true };
  }
  const proposals = place.kind === 'key' ? keysAt(place, names, style) : valuesAt(place, names, style);
  if (proposals.length === 0) return null;
  const shape = shapeAt(place.key === null ? place.path : [...place.path, place.key]);
  const open = place.kind !== 'key' && !shape?.scalar?.words && !namesOnly(shape);
  return { place, proposals, open };
}

const closedTopics: ReadonlySet<string> = new Set([
  'service.depends_on',
  'service.networks',
  'service.secrets',
]);

function namesOnly(shape: Shape | null): boolean {
  return shape?.topic !== null && shape !== null && closedTopics.has(shape.topic);
}

function variables(names: Names): Proposal[] {
  return names.variables.map(name => proposal('variable', `\${${name}}`));
}

function keysAt(place: CursorPlace, names: Names, style: WritingStyle): Proposal[] {
  const entries = entriesBelow(place, names, style);
  if (entries) return entries;
  const shape = shapeAt(place.path);
  if (!shape) return [];
  const free = (key: string) => !place.taken.includes(key);
  const ownName = place.path[0] === 'services' ? place.path[1] : undefined;
  const declared = namesFor(shape.topic, names).filter(name => free(name) && name !== ownName);
  const keys = Object.entries(shape.map?.known ?? {}).filter(([key]) => free(key));
  const own = shape.map?.named
    ? declared.map(name => keyProposal(place, name, shape.map?.named ?? null, style, 'name'))
    : [];
  const known = keys.map(([key, value]) => keyProposal(place, key, value, style, 'key'));
  return [...own, ...known];
}

/** On an empty line below a key that takes a list, and is written as one: its entries with their dash. */
function entriesBelow(place: CursorPlace, names: Names, style: WritingStyle): Proposal[] | null {
  const shape = shapeAt(place.path);
  const key = place.path.at(-1);
  if (!shape?.list || place.flow || place.taken.length > 0 || typeof key !== 'string') return null;
  if (!writesList(key, shape, style)) return null;
  return entriesOf(shape, place, names, style).map(entry => ({ ...entry, insert: `- ${entry.insert}` }));
}

function keyProposal(
  place: CursorPlace,
  key: string,
  shape: Shape | null,
  style: WritingStyle,
  kind: 'key' | 'name',
): Proposal {
  const after = place.hasColon ? '' : place.flow ? ': ' : textAfterKey(key, shape, place.column, style);
  return {
    kind,
    label: key,
    insert: `${key}${after}`,
    topic: kind === 'key' ? (shape?.topic ?? null) : null,
    weight: kind === 'name' ? 60 : commonness(shape?.topic ?? null),
    goesOn: after !== '',
  };
}

function valuesAt(place: CursorPlace, names: Names, style: WritingStyle): Proposal[] {
  const path = place.key === null ? place.path : [...place.path, place.key];
  if (place.kind === 'entry') {
    // The path of an entry ends with 0: its list is above.
    const list = shapeAt(path.at(-1) === 0 ? path.slice(0, -1) : path);
    return list ? entriesOf(list, place, names, style) : [];
  }
  const shape = shapeAt(path);
  if (!shape) return [];
  const ownName = path[0] === 'services' ? path[1] : undefined;
  const found = namesFor(shape.topic, names).filter(name => !isOwn(name, ownName));
  const kind = shape.topic === 'service.image' ? 'image' : 'name';
  return [...words(shape), ...found.map(name => proposal(kind, name))];
}

function entriesOf(list: Shape, place: CursorPlace, names: Names, style: WritingStyle): Proposal[] {
  const items = list.list?.items;
  if (!items) return [];
  const ownName = place.path[0] === 'services' ? place.path[1] : undefined;
  const isVolume = list.topic === 'service.volumes';
  const found = namesFor(list.topic, names)
    .filter(name => !isOwn(name, ownName) && !place.taken.includes(name))
    .map(name => ({ ...proposal('name', name), insert: isVolume ? `${name}:/` : name }));
  const keys = place.flow
    ? []
    : Object.entries(items.map?.known ?? {})
        .filter(([key]) => items.map?.required.includes(key) || key === firstKeys[list.topic ?? ''])
        .map(([key, shape]) => ({ ...keyProposal(place, key, shape, style, 'key'), weight: 10 }));
  return [...found, ...words(items), ...keys];
}

/** The key that the long form of an entry usually begins with, where none is required. */
const firstKeys: Readonly<Record<string, string>> = {
  'top.include': 'path',
  'service.secrets': 'source',
  'service.configs': 'source',
  'service.gpus': 'driver',
  'ipam.config': 'subnet',
};

function isOwn(name: string, own: string | 0 | undefined): boolean {
  return name === own || name === `service:${own}`;
}

function words({ scalar }: Shape): Proposal[] {
  if (!scalar) return [];
  const truths = scalar.kinds.includes('boolean') && scalar.form !== 'free' ? ['true', 'false'] : [];
  return [...(scalar.words ?? []), ...scalar.hints, ...truths].map((word, at) => ({
    ...proposal('word', word),
    weight: 50 - at,
  }));
}

function proposal(kind: Proposal['kind'], label: string): Proposal {
  return { kind, label, insert: label, topic: null, weight: 40, goesOn: false };
}
