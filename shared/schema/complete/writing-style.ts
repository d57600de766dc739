import type { Shape } from '../shape.ts';

/** How a text is written, so that what is inserted looks like its neighbours. */
export interface WritingStyle {
  /** Spaces from a key to the keys below it. */
  readonly step: number;
  /** Spaces from a key to the dashes below it. */
  readonly dash: number;
  /** Keys that are written as a list or as a block elsewhere in the text, by name. */
  readonly forms: ReadonlyMap<string, 'list' | 'map'>;
}

const empty: ReadonlyMap<string, 'list' | 'map'> = new Map();

/** Reads the style of a text from its first 40,000 letters. `step` is its usual step of indentation. */
export function writingStyle(text: string, step: number): WritingStyle {
  const forms = new Map<string, 'list' | 'map'>(empty);
  const dashes = new Map<number, number>();
  const below = /^( *)(?:- )?([\w.-]+):[ \t]*\r?\n( *)(- )?(?=[^\s#])/gm;
  for (const match of text.slice(0, 40_000).matchAll(below)) {
    const [, outer = '', key = '', inner = '', dash] = match;
    below.lastIndex = match.index + 1;
    if (dash && inner.length >= outer.length) {
      const distance = inner.length - outer.length;
      dashes.set(distance, (dashes.get(distance) ?? 0) + 1);
      if (!forms.has(key)) forms.set(key, 'list');
    } else if (inner.length > outer.length && !forms.has(key)) forms.set(key, 'map');
  }
  const dash = [...dashes].sort((one, other) => other[1] - one[1])[0]?.[0] ?? step;
  return { step, dash, forms };
}

/** Keys that are a list when the text does not say otherwise, though they may be a block. */
const listsFirst: ReadonlySet<string> = new Set(['depends_on', 'networks', 'models', 'secrets', 'ssh']);

/** What follows a key that is inserted at a column: a space for a value, or a new line for a list or a block. */
export function textAfterKey(key: string, shape: Shape | null, column: number, style: WritingStyle): string {
  if (!shape || shape.scalar || (!shape.list && !shape.map)) return ': ';
  // A declared name may stand alone: `data:`.
  if (shape.empty && !shape.list && shape.topic === null) return ':';
  return writesList(key, shape, style)
    ? `:\n${' '.repeat(column + style.dash)}- `
    : `:\n${' '.repeat(column + style.step)}`;
}

/** Whether a key is written as a list: it has to be, or the text does so elsewhere, or that is usual. */
export function writesList(key: string, { list, map }: Shape, { forms }: WritingStyle): boolean {
  if (!list || !map) return list !== null;
  return (forms.get(key) ?? (listsFirst.has(key) ? 'list' : 'map')) === 'list';
}
