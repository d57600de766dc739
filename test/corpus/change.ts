import { flatten, isRecord, mergeSources, type Plain, type PlainPath, type Reading } from './plain.ts';

/** What an edit is meant to change in the file's data. */
export type Change =
  | { readonly op: 'set'; readonly path: PlainPath; readonly value: Plain }
  | { readonly op: 'append'; readonly path: PlainPath; readonly value: Plain }
  | { readonly op: 'remove'; readonly path: PlainPath }
  | { readonly op: 'rename'; readonly path: PlainPath; readonly to: string }
  | { readonly op: 'move'; readonly path: PlainPath; readonly before: number | null };

/** Stands for `[]`, `{}` and null: what is left of a container that lost its last entry and stays. */
const emptied = Symbol('emptied');

type Intended = Plain | typeof emptied;
type Holder = { [key: string]: Intended } | Intended[];

/** The places that aliases of one scalar stand at, each as a path through `<<`, the anchor's own place among them. */
export type ScalarSharers = ReadonlyMap<string, readonly PlainPath[]>;

/** The data after changes that concern their own paths alone. */
export function intendedHere(before: Reading, changes: readonly Change[]): Intended {
  const root = { root: structuredClone(before.flat) as Intended };
  for (const change of changes) new Editing(root, before.raw, null).apply(change);
  return root.root;
}

/** The data after changes in the places that say the values, for everybody that shares them. */
export function intendedShared(
  before: Reading,
  changes: readonly Change[],
  sharers: ScalarSharers,
): Intended {
  const root = { root: structuredClone(before.raw) as Intended };
  for (const change of changes) new Editing(root, root.root as Plain, sharers).apply(change);
  return flattened(root.root);
}

/** The path of the first difference between what was meant and what is there; null when there is none. Keys need no order. */
export function difference(
  intended: Intended | undefined,
  actual: Plain | undefined,
  skip: (path: PlainPath) => boolean = () => false,
  emptyMayGo = false,
  path: PlainPath = [],
): string | null {
  if (skip(path)) return null;
  if (intended === emptied && emptyMayGo && actual === undefined) return null;
  if (intended === emptied) return isEmpty(actual) ? null : path.join('.');
  if (Array.isArray(intended) && Array.isArray(actual)) {
    if (intended.length !== actual.length) return `${path.join('.')} (length)`;
    for (const [at, one] of intended.entries()) {
      const found = difference(one, actual[at], skip, emptyMayGo, [...path, at]);
      if (found !== null) return found;
    }
    return null;
  }
  if (typeof intended === 'object' && intended !== null && !Array.isArray(intended) && isRecord(actual)) {
    const wanted = intended as { [key: string]: Intended };
    for (const key of new Set([...Object.keys(wanted), ...Object.keys(actual)])) {
      const found = difference(wanted[key], actual[key], skip, emptyMayGo, [...path, key]);
      if (found !== null) return found;
    }
    return null;
  }
  return Object.is(intended, actual) ? null : `${path.join('.') || 'the root'}`;
}

function isEmpty(value: Plain | undefined): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

function flattened(value: Intended): Intended {
  const marked = replaceMarks(value, new Map());
  const restore = (one: Plain): Intended => {
    if (one === mark) return emptied;
    if (Array.isArray(one)) return one.map(restore) as Intended;
    if (!isRecord(one)) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, restore(inner)])) as Intended;
  };
  return restore(flatten(marked));
}

const mark = '\u0000emptied';

function replaceMarks(value: Intended, made: Map<unknown, Plain>): Plain {
  if (value === emptied) return mark;
  if (typeof value !== 'object' || value === null) return value;
  const known = made.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const list: Plain[] = [];
    made.set(value, list);
    for (const one of value) list.push(replaceMarks(one, made));
    return list;
  }
  const map: { [key: string]: Plain } = {};
  made.set(value, map);
  for (const [key, one] of Object.entries(value)) map[key] = replaceMarks(one, made);
  return map;
}

/** Changes data in place. With `sharers` it works on raw data: what is inherited changes where it is said. */
class Editing {
  constructor(
    private readonly tree: { root: Intended },
    private readonly raw: Plain,
    private readonly sharers: ScalarSharers | null,
  ) {}

  apply(change: Change): void {
    switch (change.op) {
      case 'set':
        this.set(change.path, change.value);
        break;
      case 'append': {
        const list = this.get(change.path);
        if (Array.isArray(list)) list.push(structuredClone(change.value));
        else this.set(change.path, [change.value]);
        break;
      }
      case 'remove':
        this.remove(change.path);
        break;
      case 'rename': {
        const { holder, key } = this.place(change.path, false);
        if (Array.isArray(holder) || !Object.hasOwn(holder, key)) break;
        const value = holder[key] as Intended;
        delete holder[key];
        holder[change.to] = value;
        break;
      }
      case 'move': {
        const list = this.get(change.path.slice(0, -1));
        const from = Number(change.path.at(-1));
        if (!Array.isArray(list)) break;
        const items: Intended[] = list;
        const [item] = items.splice(from, 1);
        const to = change.before === null ? items.length : change.before - (change.before > from ? 1 : 0);
        items.splice(to, 0, item as Intended);
      }
    }
  }

  private set(path: PlainPath, value: Plain): void {
    const { holder, key, at } = this.place(path, true);
    const old = (holder as Record<string, Intended>)[key];
    const fresh = structuredClone(value);
    const places = this.sharers?.get(JSON.stringify(at));
    if (typeof old === 'object' && old !== null && this.sharers)
      replaceEverywhere(this.tree, old as Plain, fresh);
    (holder as Record<string, Intended>)[key] = fresh;
    for (const place of places ?? []) {
      const other = this.place(place, true);
      (other.holder as Record<string, Intended>)[other.key] = fresh;
    }
  }

  private remove(path: PlainPath): void {
    const { holder, key, at } = this.place(path, false);
    const parent = path.slice(0, -1);
    const written = this.sharers ? at.slice(0, -1) : parent;
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else {
      const again = this.sharers ? undefined : inheritedUnder(this.raw, path);
      if (again === undefined) delete holder[key];
      else holder[key] = flatten(again);
    }
    if (Object.keys(holder).length > 0 || parent.length === 0) return;
    const stays =
      keepsItsKey(parent) ||
      inheritedUnder(this.raw, written, this.sharers !== null) !== undefined ||
      (this.sharers !== null && uses(this.tree.root, holder) > 1);
    if (!stays) {
      this.remove(parent);
      return;
    }
    const above = this.place(parent, false);
    if (this.sharers && uses(this.tree.root, holder) > 1)
      replaceEverywhere(this.tree, holder as Plain, emptied);
    else (above.holder as Record<string, Intended>)[above.key] = emptied;
  }

  private get(path: PlainPath): Intended | undefined {
    if (path.length === 0) return this.tree.root;
    const { holder, key } = this.place(path, false);
    return (holder as Record<string, Intended>)[key];
  }

  /** The container that holds (or will hold) the last key of a path, its key, and where that is in the raw data. */
  private place(path: PlainPath, make: boolean): { holder: Holder; key: string; at: PlainPath } {
    let holder = this.tree as unknown as Holder;
    let at: (string | number)[] = [];
    let key = 'root';
    for (const step of path) {
      let inner = (holder as Record<string, Intended>)[key];
      if (typeof inner !== 'object' || inner === null) {
        if (!make) return { holder: {}, key: String(step), at };
        inner = typeof step === 'number' ? [] : {};
        (holder as Record<string, Intended>)[key] = inner;
      }
      ({ holder, at } = through(inner as Holder, step, at));
      key = String(step);
    }
    return { holder, key, at };
  }
}

/** The map in which a key is said: the map itself, or one that it merges. */
function through(
  map: Holder,
  step: string | number,
  at: readonly (string | number)[],
): { holder: Holder; at: (string | number)[] } {
  const own = { holder: map, at: [...at, step] };
  if (Array.isArray(map) || Object.hasOwn(map, step)) return own;
  const merge = map['<<'] as Plain | undefined;
  const list = Array.isArray(merge);
  for (const [index, source] of mergeSources(map as { [key: string]: Plain }).entries()) {
    if (!isRecord(source)) continue;
    const found = through(source, step, list ? [...at, '<<', index] : [...at, '<<']);
    if (!Array.isArray(found.holder) && Object.hasOwn(found.holder, step)) return found;
  }
  return own;
}

/** What a map inherits under a key; with `own` only where it has that key itself, which hides the inherited one. */
function inheritedUnder(raw: Plain, path: PlainPath, own = true): Plain | undefined {
  let at: Plain | undefined = raw;
  for (const step of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (through(at as Holder, step, []).holder as Record<string, Plain>)[step];
  }
  const key = String(path.at(-1));
  if (!isRecord(at) || (own && !Object.hasOwn(at, key))) return undefined;
  for (const source of mergeSources(at)) {
    const flat = flatten(source);
    if (isRecord(flat) && Object.hasOwn(flat, key)) return flat[key];
  }
  return undefined;
}

/** Services and other named things stay when they are emptied; so do a service's entries that mean something by their name. */
function keepsItsKey(path: PlainPath): boolean {
  const [section, , key] = path;
  if (section === 'services') return path.length <= 2 || (path.length === 4 && key === 'networks');
  return (
    path.length === 2 && ['networks', 'volumes', 'configs', 'secrets', 'models'].includes(String(section))
  );
}

function replaceEverywhere(tree: { root: Intended }, old: Intended, fresh: Intended): void {
  const seen = new Set<unknown>();
  const visit = (value: Intended): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const box = value as Record<string, Intended>;
    for (const key of Object.keys(box)) {
      if (box[key] === old) box[key] = fresh;
      else visit(box[key] as Intended);
    }
  };
  visit(tree as unknown as Intended);
}

/** How often a container stands in the data. */
function uses(root: Intended, wanted: unknown): number {
  let count = 0;
  const seen = new Set<unknown>();
  const visit = (value: Intended): void => {
    if (value === wanted) count += 1;
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const inner of Object.values(value)) visit(inner as Intended);
  };
  visit(root);
  return count;
}
