/** What was written at or after `end` stands `by` further on. */
interface Step {
  readonly end: number;
  readonly by: number;
}

interface Moved {
  readonly origin: object;
  readonly steps: readonly Step[];
}

/** More steps than this are not kept in mind. */
const mostSteps = 6;

const moves = new WeakMap<object, Moved>();

/**
 * A part of a stack whose text moved: everything in it that was written at or after `end` stands `by` further on. Nothing
 * is moved before somebody looks, for a letter typed above a thousand services moves them all.
 */
export function moveLater<Part>(part: Part, end: number, by: number): Part {
  if (by === 0 || typeof part !== 'object' || part === null) return part;
  const known = moves.get(part);
  const steps = add(known?.steps ?? [], { end, by });
  const isFar = steps.length > mostSteps;
  // A part far behind in the line is moved now, so that the way back to where it was read does not grow.
  const origin: object = isFar ? { ...part } : (known?.origin ?? part);
  const left = isFar ? [{ end, by }] : steps;
  const moved = new Proxy(origin, new LateMove(left)) as Part & object;
  moves.set(moved, { origin, steps: left });
  origins.set(moved, originOf(part));
  return moved;
}

const origins = new WeakMap<object, object>();

/** What a part of a stack was read as before its text moved: the same object for all that say the same. */
export function originOf<Part extends object>(part: Part): Part {
  return (origins.get(part) as Part | undefined) ?? part;
}

/** Typing goes on where it was: its steps are one. */
function add(steps: readonly Step[], step: Step): readonly Step[] {
  const last = steps.at(-1);
  return last && last.end + last.by === step.end
    ? [...steps.slice(0, -1), { end: last.end, by: last.by + step.by }]
    : [...steps, step];
}

/** Shows an object with its ranges moved; each property is made when it is read for the first time. */
class LateMove implements ProxyHandler<object> {
  private readonly steps: readonly Step[];
  private readonly made = new Map<PropertyKey, unknown>();

  constructor(steps: readonly Step[]) {
    this.steps = steps;
  }

  get(origin: object, key: PropertyKey): unknown {
    const value: unknown = Reflect.get(origin, key);
    if (typeof value !== 'object' || value === null) return value;
    const before = this.made.get(key);
    if (before !== undefined) return before;
    const moved = this.steps.reduce<unknown>((part, { end, by }) => move(part as Json, end, by), value);
    this.made.set(key, moved);
    return moved;
  }

  getOwnPropertyDescriptor(origin: object, key: PropertyKey): PropertyDescriptor | undefined {
    const own = Reflect.getOwnPropertyDescriptor(origin, key);
    return own && { ...own, value: this.get(origin, key) };
  }
}

type Json = { readonly [key: string]: unknown } | readonly unknown[];

function move(part: Json, end: number, by: number): Json {
  if (Array.isArray(part)) return moveList(part, end, by);
  const record = part as { readonly [key: string]: unknown };
  const { from, to } = record;
  if (typeof from === 'number' && typeof to === 'number')
    return from >= end ? { ...record, from: from + by, to: to + by } : part;
  let copy: Record<string, unknown> | null = null;
  for (const key in record) {
    const value = record[key];
    if (typeof value !== 'object' || value === null || key === 'path') continue;
    const moved = move(value as Json, end, by);
    if (moved === value) continue;
    copy ??= { ...record };
    copy[key] = moved;
  }
  return copy ?? part;
}

function moveList(list: readonly unknown[], end: number, by: number): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (const [at, item] of list.entries()) {
    if (typeof item !== 'object' || item === null) continue;
    const moved = move(item as Json, end, by);
    if (moved === item) continue;
    copy ??= [...list];
    copy[at] = moved;
  }
  return copy ?? list;
}
