/** What a plain value may be. */
export type Kind = 'text' | 'number' | 'integer' | 'boolean';

/** What the text of a value has to look like, beyond its kind. */
export type Form =
  | 'duration'
  | 'size'
  | 'restart'
  | 'pull-policy'
  | 'container-name'
  | 'port'
  | 'host-address'
  | 'number'
  | 'number-or-all'
  | 'free';

/** A plain value: one of these kinds, and of these words or of this form where they are named. */
export interface ScalarShape {
  readonly kinds: readonly Kind[];
  /** The only words it takes; null for any. */
  readonly words: readonly string[] | null;
  /** Words to offer, where others are taken too. */
  readonly hints: readonly string[];
  readonly form: Form | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** A list of something. */
export interface ListShape {
  readonly items: Shape;
  /** The same entry twice is refused. */
  readonly unique: boolean;
  /** The only words that its first entry may be; null for any. */
  readonly starts: readonly string[] | null;
}

/** A block of known keys, and of names of one's own where `named` says what stands under them. */
export interface MapShape {
  readonly known: Readonly<Record<string, Shape>>;
  /** Null where only known keys may stand. */
  readonly named: Shape | null;
  /** What a name of one's own has to look like; null for any. */
  readonly names: RegExp | null;
  readonly required: readonly string[];
}

/** What may stand at a place of a Compose file; a place may take several of the three. */
export interface Shape {
  /** What its explanation is called (`service.image`, `build.context`); null for what has no name of its own. */
  readonly topic: string | null;
  readonly scalar: ScalarShape | null;
  readonly list: ListShape | null;
  readonly map: MapShape | null;
  /** It may stand alone, without a value. */
  readonly empty: boolean;
}

/** Whatever somebody writes. */
export const anything: Shape = {
  topic: null,
  scalar: {
    kinds: ['text', 'number', 'boolean'],
    words: null,
    hints: [],
    form: null,
    minimum: null,
    maximum: null,
  },
  get list() {
    return { items: anything, unique: false, starts: null };
  },
  get map() {
    return { known: {}, named: anything, names: null, required: [] };
  },
  empty: true,
};

/** The keys that are known at a place. */
export function knownKeys(shape: Shape): Readonly<Record<string, Shape>> {
  return shape.map?.known ?? {};
}

/** Either of two: what any of them allows. The alternatives of the Compose schema differ in kind, so nothing is lost. */
export function either(one: Shape, other: Shape): Shape {
  // What takes anything takes anything: joined with something it would never end.
  if (one === anything || other === anything) return anything;
  return {
    topic: one.topic ?? other.topic,
    scalar:
      one.scalar && other.scalar ? eitherScalar(one.scalar, other.scalar) : (one.scalar ?? other.scalar),
    list: one.list ?? other.list,
    map: one.map ?? other.map,
    empty: one.empty || other.empty,
  };
}

function eitherScalar(one: ScalarShape, other: ScalarShape): ScalarShape {
  return {
    kinds: [...new Set([...one.kinds, ...other.kinds])],
    words: one.words && other.words ? [...one.words, ...other.words] : null,
    hints: [...new Set([...one.hints, ...other.hints])],
    form: one.form ?? other.form,
    minimum: one.minimum ?? other.minimum,
    maximum: one.maximum ?? other.maximum,
  };
}
