import { interpolate, type Variables } from './interpolate.ts';

/** One `NAME=value` of an `.env` file. `value` is null where the name stands alone (the host's value is passed on). */
export interface EnvEntry {
  readonly name: string;
  readonly value: string | null;
  /** 1-based. */
  readonly line: number;
  /** Where the value is written, quotes included, as offsets into the file's text; behind the name where there is none. */
  readonly from: number;
  readonly to: number;
}

/** An `.env` file as Compose reads it; lines it cannot read are named, not thrown. */
export interface EnvFile {
  readonly entries: readonly EnvEntry[];
  /** The last value of each name; null prototype. */
  readonly variables: Variables;
  /** 1-based lines that are neither `NAME=value` nor a comment. */
  readonly unreadable: readonly number[];
}

const assignment =
  /^[^\S\n]*(?:export[^\S\n]+)?([A-Za-z_][A-Za-z0-9_.-]*)[^\S\n]*(?:([=:])[^\S\n]*|(?=\n|$|#))/;
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  b: '\b',
  v: '\v',
  a: '\x07',
};

/**
 * Reads an `.env` file: comments, `export`, single quotes (literal), double quotes (escapes and variables, over several
 * lines), unquoted values up to ` #`. `outer` are the variables already known; they win inside `${…}`.
 */
export function parseEnvFile(text: string, outer: Variables = {}): EnvFile {
  const source = text.replace(/^\uFEFF/, '');
  const shift = text.length - source.length;
  const entries: EnvEntry[] = [];
  const unreadable: number[] = [];
  const variables: Record<string, string> = Object.create(null);
  let at = 0;
  let line = 1;

  while (at < source.length) {
    const end = lineEnd(source, at);
    const rest = source.slice(at);
    const match = /^\s*(?:#|$)/.test(source.slice(at, end)) ? null : assignment.exec(rest);
    let next = end;
    if (match?.[1] && match[2]) {
      const from = at + match[0].length;
      const known = { ...variables, ...outer };
      const read = readValue(source, from, known);
      if (read) {
        entries.push({ name: match[1], value: read.value, line, from: from + shift, to: read.to + shift });
        variables[match[1]] = read.value;
        next = lineEnd(source, read.end);
      } else unreadable.push(line);
    } else if (match?.[1]) {
      const behind = at + match[0].trimEnd().length + shift;
      entries.push({ name: match[1], value: null, line, from: behind, to: behind });
    } else if (!/^\s*(?:#[^\n]*)?$/.test(source.slice(at, end))) unreadable.push(line);
    line += source.slice(at, next + 1).split('\n').length - 1;
    at = next + 1;
  }
  return { entries, variables, unreadable };
}

function readValue(
  source: string,
  from: number,
  known: Variables,
): { value: string; end: number; to: number } | null {
  const quote = source[from];
  if (quote !== '"' && quote !== "'") {
    const end = lineEnd(source, from);
    const raw = source
      .slice(from, end)
      .replace(/(?:^|\s+)#[^\n]*$/, '')
      .trimEnd();
    return { value: interpolate(raw, known).value, end, to: from + raw.length };
  }
  let end = from + 1;
  while (end < source.length && source[end] !== quote) end += source[end] === '\\' ? 2 : 1;
  if (end >= source.length) return null;
  const raw = source.slice(from + 1, end);
  if (quote === "'") return { value: raw.replaceAll("\\'", "'"), end: end + 1, to: end + 1 };
  const unescaped = raw.replace(/\\([\s\S])/g, (whole, letter: string) =>
    letter === '$' ? '$$' : (escapes[letter] ?? (letter === '"' || letter === '\\' ? letter : whole)),
  );
  return { value: interpolate(unescaped, known).value, end: end + 1, to: end + 1 };
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}
