import { flowPlace } from './flow-place.ts';
import { opensBlock, readLine } from './read-line.ts';

/** What is typed at a place of the text, and where. Offsets are of the whole text. */
export interface CursorPlace {
  /** Keys from the root to the block around; an entry of a list is 0. */
  readonly path: readonly (string | 0)[];
  /** The beginning of a key, the value behind `key:`, or an entry behind a dash or inside `[…]`. */
  readonly kind: 'key' | 'value' | 'entry';
  /** Of a value: its key. */
  readonly key: string | null;
  readonly from: number;
  /** Where the word at the cursor ends. */
  readonly to: number;
  /** What is typed before the cursor. */
  readonly typed: string;
  /** Keys, or entries, that stand beside it. */
  readonly taken: readonly string[];
  /** The column at which the key stands, or would. */
  readonly column: number;
  /** Inside of `[…]` or `{…}`. */
  readonly flow: boolean;
  /** A colon follows already. */
  readonly hasColon: boolean;
}

/**
 * Where in a Compose file an offset is, read from the lines above by their indentation, so that it is known in text that
 * does not parse as well. Null in comments, in blocks of text, and in braces over several lines.
 */
export function cursorPlace(text: string, offset: number): CursorPlace | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const line = text.slice(start, newline < 0 ? text.length : newline).replace(/\r$/, '');
  const column = Math.min(offset - start, line.length);
  const before = line.slice(0, column);
  if (/^\s*#|\s#/.test(before) || /^ *\t/.test(line)) return null;
  const read = readLine(line);
  const key = read?.parts.find(part => part.kind === 'key');
  const dashes = read?.parts.filter(part => part.kind === 'dash') ?? [];
  const inIndentation = read !== null && column < read.content;
  if (inIndentation && line.trim() !== '' && !(dashes.length > 0 && line.slice(read.content) === ''))
    return null;

  const content = read && !inIndentation ? read.content : column;
  const above = ancestors(text, start, dashes, key || read ? content : column);
  if (above === null) return null;
  const { path, taken } = above;

  if (key && column >= key.valueFrom && before.slice(key.column).includes(':')) {
    const inside = flowPlace(line.slice(key.valueFrom, column));
    if (inside === null) return null;
    const base = start + key.valueFrom;
    return {
      path: [...path, ...(inside.depth > 0 ? [key.key, ...inside.path] : [])],
      kind: inside.depth === 0 ? 'value' : inside.kind,
      key: inside.depth === 0 ? key.key : inside.key,
      from: base + inside.from,
      to: offset + (/^[\w./-]*/.exec(line.slice(column))?.[0].length ?? 0),
      typed: line.slice(key.valueFrom + inside.from, column),
      taken: inside.taken,
      column: key.column,
      flow: inside.depth > 0,
      hasColon: false,
    };
  }
  if (key && column > key.column + key.key.length + 1) return null;
  const typed = before.slice(content);
  if (/[[\]{},"'|>&*!]/.test(typed) && !/^["'][^"']*$/.test(typed)) return null;
  const rest = line.slice(column);
  const word = /^[\w.-]*/.exec(rest)?.[0] ?? '';
  return {
    path,
    kind: dashes.length > 0 && !key ? 'entry' : 'key',
    key: null,
    from: start + content,
    to: offset + word.length,
    typed,
    taken: taken.filter(one => one !== key?.key),
    column: content,
    flow: false,
    hasColon: /^["']?\s*:/.test(rest.slice(word.length)),
  };
}

interface Above {
  readonly path: (string | 0)[];
  readonly taken: string[];
}

/** The keys above a line by indentation, and the keys beside the column; null inside a block of text. */
function ancestors(
  text: string,
  start: number,
  dashes: readonly { column: number }[],
  column: number,
): Above | null {
  const path: (string | 0)[] = [];
  const taken: string[] = [];
  let limit = column;
  let behindDash = false;
  /** Until the block around the column is left, its keys are siblings. */
  let beside = true;
  const step = (part: { kind: 'dash' | 'key'; column: number; key?: string; value?: string }): boolean => {
    const isParent = part.column < limit || (behindDash && part.kind === 'key' && part.column === limit);
    if (!isParent) {
      if (beside && part.kind === 'key' && part.column === limit && part.key !== undefined)
        taken.push(part.key);
      return true;
    }
    // A dash beside the one that was met is another entry.
    if (part.kind === 'key' && !opensBlock(part.value ?? '')) return false;
    beside = false;
    path.unshift(part.kind === 'dash' ? 0 : (part.key ?? ''));
    limit = part.column;
    behindDash = part.kind === 'dash';
    return true;
  };
  for (const dash of [...dashes].reverse()) step({ kind: 'dash', column: dash.column });
  let end = start - 1;
  while (end > 0 && !(limit === 0 && !behindDash)) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const indentation = indentationAt(text, from);
    if (indentation > limit) {
      end = from - 1;
      continue;
    }
    const parts = readLine(text.slice(from, end).replace(/\r$/, ''))?.parts ?? [];
    for (const part of [...parts].reverse()) if (!step(part)) return null;
    end = from - 1;
  }
  if (limit === 0 && path.length === 0) taken.push(...topKeys(text, start));
  else if (dashes.length === 0 || path.length > 0)
    taken.push(...below(text, start, column, dashes.length > 0));
  return { path, taken };
}

function indentationAt(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at - from;
}

function topKeys(text: string, start: number): string[] {
  const head = text.slice(0, start);
  const tail = text.slice(start).replace(/^[^\n]*/, '');
  return [...`${head}\n${tail}`.matchAll(/^["']?([A-Za-z0-9_.-]+)["']? *:(?=\s|$)/gm)].map(
    match => match[1] ?? '',
  );
}

/** Keys of the same block further down. */
function below(text: string, start: number, column: number, isEntry: boolean): string[] {
  const found: string[] = [];
  let from = text.indexOf('\n', start) + 1;
  while (from > 0 && from < text.length) {
    const next = text.indexOf('\n', from);
    const end = next < 0 ? text.length : next;
    const read = readLine(text.slice(from, end).replace(/\r$/, ''));
    const first = read?.parts[0];
    const edge = first?.column ?? read?.content;
    if (edge !== undefined && (edge < column || (isEntry && first?.kind === 'dash' && edge <= column))) break;
    if (first?.kind === 'key' && first.column === column) found.push(first.key);
    from = next < 0 ? 0 : next + 1;
  }
  return found;
}
