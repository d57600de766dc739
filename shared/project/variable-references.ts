import { interpolate } from './interpolate.ts';

/** One `${…}` of a text. */
export interface Reference {
  readonly name: string;
  /** The default after `:-` or `-`, as written. */
  readonly fallback: string | null;
  /** Without default and without `+`: a value is wanted. */
  readonly needed: boolean;
}

/** The variables that a text takes from outside (`$$` is none), those inside defaults included. */
export function variableReferences(text: string): readonly Reference[] {
  const references: Reference[] = [];
  let at = 0;
  while (at < text.length) {
    const dollar = text.indexOf('$', at);
    if (dollar < 0) break;
    const rest = text.slice(dollar + 1);
    const bare = /^[A-Za-z_]\w*/.exec(rest)?.[0];
    const braced = /^\{([A-Za-z_]\w*)(:?[-?+])?/.exec(rest);
    if (rest.startsWith('$')) at = dollar + 2;
    else if (bare) {
      references.push({ name: bare, fallback: null, needed: true });
      at = dollar + 1 + bare.length;
    } else if (braced?.[1]) {
      const operator = braced[2]?.at(-1) ?? null;
      const inside = dollar + 1 + braced[0].length;
      const end = closing(text, inside);
      const argument = text.slice(inside, end);
      const fallback = operator === '-' ? interpolate(argument, {}).value : null;
      references.push({ name: braced[1], fallback, needed: operator === null || operator === '?' });
      if (operator !== null) references.push(...variableReferences(argument));
      at = end + 1;
    } else at = dollar + 1;
  }
  return references;
}

/** The place of the brace that closes what was opened before `from`. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith('${', at)) depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}
