/** What may stand at a place of a Compose file: a scalar, a list of something, a block of known keys and of names of one's own. */
export interface Shape {
  readonly scalar: boolean;
  readonly items: Shape | null;
  readonly map: boolean;
  readonly known: Readonly<Record<string, Shape>>;
  /** What stands under a name that people choose (a service, a variable); null where only known keys may stand. */
  readonly named: Shape | null;
}

/** A plain value. */
export const scalar: Shape = { scalar: true, items: null, map: false, known: {}, named: null };

/** Whatever somebody writes. */
export const anything: Shape = {
  scalar: true,
  map: true,
  known: {},
  get items() {
    return anything;
  },
  get named() {
    return anything;
  },
};

/** A list. */
export function listOf(items: Shape): Shape {
  return { ...scalar, scalar: false, items };
}

/** A block of these keys, and of names of one's own where `named` says what stands under them. */
export function mapOf(known: Readonly<Record<string, Shape>>, named: Shape | null = null): Shape {
  return { scalar: false, items: null, map: true, known, named };
}

/** Either of several: what any of them allows. */
export function either(...shapes: readonly Shape[]): Shape {
  // What takes anything takes anything: joined with something it would never end.
  if (shapes.includes(anything)) return anything;
  return shapes.reduce((one, other) => ({
    scalar: one.scalar || other.scalar,
    items: one.items && other.items ? either(one.items, other.items) : (one.items ?? other.items),
    map: one.map || other.map,
    known: joined(one.known, other.known),
    named: one.named && other.named ? either(one.named, other.named) : (one.named ?? other.named),
  }));
}

function joined(one: Shape['known'], other: Shape['known']): Shape['known'] {
  const both = Object.keys(one).filter(key => other[key]);
  const merged = both.map(key => [key, either(one[key] ?? anything, other[key] ?? anything)]);
  return { ...one, ...other, ...Object.fromEntries(merged) };
}
