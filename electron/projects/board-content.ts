import type { Board } from '../../shared/board/board.ts';
import { type BoardItem, type BoardView, boardItemSchema, boardViewSchema } from '../../shared/board/item.ts';
import { serialiseBoard } from '../../shared/board/serialise-board.ts';
import type { Position, ProjectStore } from '../../shared/project/store.ts';

/** What is on a board: places of nodes, what is drawn and written, saved views; each by its id. */
export interface BoardContent {
  readonly positions: Readonly<Record<string, Position>>;
  readonly items: Readonly<Record<string, BoardItem>>;
  readonly views: Readonly<Record<string, BoardView>>;
}

type Section = Readonly<Record<string, object>>;

const sections = ['positions', 'items', 'views'] as const;
const longestId = 256;

/** A board without anything on it. */
export const emptyContent: BoardContent = { positions: {}, items: {}, views: {} };

/** The content of a board file. */
export function contentOf(board: Board): BoardContent {
  return { positions: placesOnly(board.positions), items: board.items ?? {}, views: board.views ?? {} };
}

/** The content of a store's board, without what is no position, item or view: a peer may send anything. */
export function contentIn(store: ProjectStore): BoardContent {
  return {
    positions: placesOnly(valid(store.positions, isPosition)),
    items: valid(store.items, isItem),
    views: valid(store.views, isView),
  };
}

/** Whether two boards would be the same in a file. */
export function sameContent(a: BoardContent, b: BoardContent): boolean {
  return sections.every(section => sameSection(a[section], b[section]));
}

/** Brings two boards together id by id: where we changed nothing theirs counts, else ours. */
export function mergeContent(ours: BoardContent, base: BoardContent, theirs: BoardContent): BoardContent {
  return {
    positions: mergeSection(ours.positions, base.positions, theirs.positions),
    items: mergeSection(ours.items, base.items, theirs.items),
    views: mergeSection(ours.views, base.views, theirs.views),
  };
}

/** Makes the store's board this one, touching only what differs; in the transaction of the caller. */
export function putContent(store: ProjectStore, content: BoardContent): void {
  const now = contentIn(store);
  for (const section of sections) {
    const [map, wanted, there] = [store[section], content[section], now[section]];
    for (const id of map.keys()) if (!Object.hasOwn(wanted, id)) map.delete(id);
    for (const [id, value] of Object.entries(wanted)) {
      if (!Object.hasOwn(there, id) || !sameEntry(there[id], value)) put(map, id, value);
    }
  }
}

function put(map: { set: (id: string, value: never) => unknown }, id: string, value: object): void {
  map.set(id, value as never);
}

function mergeSection<T extends object>(
  ours: Readonly<Record<string, T>>,
  base: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
): Record<string, T> {
  const merged = new Map<string, T>();
  for (const id of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const untouched = sameEntry(ours[id], base[id]);
    const value = untouched ? theirs[id] : ours[id];
    if (value !== undefined) merged.set(id, value);
  }
  return Object.fromEntries(merged);
}

function sameSection(a: Section, b: Section): boolean {
  const ids = Object.keys(a);
  if (ids.length !== Object.keys(b).length) return false;
  return ids.every(id => Object.hasOwn(b, id) && sameEntry(a[id], b[id]));
}

function sameEntry(a: object | undefined, b: object | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && lineOf(a) === lineOf(b);
}

/** Values are never changed in place, so what a file would say of one is written once. */
const lines = new WeakMap<object, string>();

function lineOf(value: object): string {
  const known = lines.get(value);
  if (known !== undefined) return known;
  const line = serialiseBoard({ version: 1, positions: {}, entries: { value } });
  lines.set(value, line);
  return line;
}

/** Of a position only its place is compared; what else a file says of it is kept by the writer of the file. */
function placesOnly(positions: Readonly<Record<string, Position>>): Record<string, Position> {
  return Object.fromEntries(
    Object.entries(positions).map(([node, at]) => [
      node,
      Object.keys(at).length === 2 ? at : { x: at.x, y: at.y },
    ]),
  );
}

function valid<T extends object>(
  map: { entries: () => IterableIterator<[string, T]> },
  is: (value: unknown) => boolean,
): Record<string, T> {
  return Object.fromEntries([...map.entries()].filter(([id, value]) => id.length <= longestId && is(value)));
}

function isPosition(value: unknown): value is Position {
  return (
    typeof value === 'object' &&
    value !== null &&
    'x' in value &&
    'y' in value &&
    Number.isFinite(value.x) &&
    Number.isFinite(value.y)
  );
}

const checked = new WeakMap<object, boolean>();

function isItem(value: unknown): boolean {
  return isChecked(value, found => boardItemSchema.safeParse(found).success);
}

function isView(value: unknown): boolean {
  return isChecked(value, found => boardViewSchema.safeParse(found).success);
}

function isChecked(value: unknown, check: (value: object) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const known = checked.get(value);
  if (known !== undefined) return known;
  const is = check(value);
  checked.set(value, is);
  return is;
}
