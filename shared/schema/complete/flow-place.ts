/** Where the end of a value's beginning is, inside of `[…]` and `{…}`; `depth` 0 for a plain value. */
export interface FlowPlace {
  readonly depth: number;
  readonly path: readonly (string | 0)[];
  readonly kind: 'key' | 'value' | 'entry';
  readonly key: string | null;
  /** Where the last word begins. */
  readonly from: number;
  readonly taken: readonly string[];
}

interface Level {
  readonly bracket: '[' | '{';
  readonly taken: string[];
  key: string | null;
  from: number;
}

/** Reads the beginning of a value on one line; null where a word is over or a bracket is closed. */
export function flowPlace(written: string): FlowPlace | null {
  const levels: Level[] = [];
  if (!/^[[{]/.test(written)) {
    const isOver = /^(?:"[^"]*"|'[^']*').|^[^"'\s][^\s]*\s/.test(written) || /^[|>&*!]/.test(written);
    return isOver ? null : { depth: 0, path: [], kind: 'value', key: null, from: 0, taken: [] };
  }
  let quote: string | null = null;
  for (let at = 0; at < written.length; at++) {
    const letter = written[at] ?? '';
    const level = levels.at(-1);
    if (quote !== null) {
      if (letter === quote) quote = null;
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '[' || letter === '{')
      levels.push({ bracket: letter, taken: [], key: null, from: at + 1 });
    else if (letter === ']' || letter === '}') levels.pop();
    else if (letter === ',' && level) {
      level.taken.push(level.key ?? bare(written.slice(level.from, at)));
      level.key = null;
      level.from = at + 1;
    } else if (
      letter === ':' &&
      level?.bracket === '{' &&
      /\s/.test(written[at + 1] ?? ' ') &&
      level.key === null
    ) {
      level.key = bare(written.slice(level.from, at));
      level.from = at + 1;
    }
  }
  const last = levels.at(-1);
  if (!last) return null;
  const path = levels.slice(0, -1).map(level => (level.bracket === '[' ? 0 : (level.key ?? '')));
  if (last.bracket === '[') path.push(0);
  const blank = /^\s*/.exec(written.slice(last.from))?.[0].length ?? 0;
  const isValue = last.bracket === '{' && last.key !== null;
  return {
    depth: levels.length,
    path,
    kind: last.bracket === '[' ? 'entry' : isValue ? 'value' : 'key',
    key: isValue ? last.key : null,
    from: last.from + blank,
    taken: last.taken,
  };
}

function bare(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
