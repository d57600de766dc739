import type { Value } from './document.ts';
import { type ScalarContext, writeScalar } from './scalar.ts';
import type { Style } from './style.ts';

/** New text for the place of a value: what follows the `:` or the dash on its line, and the lines below it. */
export interface Fragment {
  readonly inline: string;
  /** Whole lines with their indentation, without line breaks. */
  readonly lines: readonly string[];
}

/** A value as block text. `column` is that of its key (or of its dash, with `item`). */
export function blockValue(value: Value, column: number, style: Style, item = false): Fragment {
  if (isList(value)) {
    if (value.length === 0) return { inline: '[]', lines: [] };
    const dashColumn = item ? column + style.dash.length : column + style.dashOffset;
    const lines = value.flatMap(one => itemLines(one, dashColumn, style));
    return item ? lifted(lines, dashColumn) : { inline: '', lines };
  }
  if (isMap(value)) {
    const keys = Object.keys(value);
    if (keys.length === 0) return { inline: '{}', lines: [] };
    const keyColumn = item ? column + style.dash.length : column + style.step;
    const lines = keys.flatMap(key => entryLines(key, value[key] as Value, keyColumn, style));
    return item ? lifted(lines, keyColumn) : { inline: '', lines };
  }
  if (value === null && !item) return { inline: '', lines: [] };
  const written = writeScalar(value, scalarContext(style, column + (item ? style.dash.length : style.step)));
  const [inline = '', ...lines] = written.split(/\r?\n/);
  return { inline, lines };
}

/** The lines of a key with its value, at a column. */
export function entryLines(key: string, value: Value, column: number, style: Style): string[] {
  const { inline, lines } = blockValue(value, column, style);
  const head = `${' '.repeat(column)}${writeKey(key, style)}:`;
  return [inline === '' ? head : `${head} ${inline}`, ...lines];
}

/** The lines of a list item, its dash at a column. */
export function itemLines(value: Value, column: number, style: Style): string[] {
  const { inline, lines } = blockValue(value, column, style, true);
  return [`${' '.repeat(column)}${style.dash}${inline}`, ...lines];
}

/** A key as its neighbours are written. */
export function writeKey(key: string, style: Style, flow = false): string {
  return writeScalar(key, { quotes: style.keyQuotes, json: style.json, key: true, flow });
}

/** A value in brackets, on one line. */
export function flowValue(value: Value, style: Style): string {
  const pad = style.flowPadding;
  if (isList(value)) {
    return value.length === 0 ? '[]' : `[${pad}${value.map(one => flowValue(one, style)).join(', ')}${pad}]`;
  }
  if (isMap(value)) {
    const keys = Object.keys(value);
    if (keys.length === 0) return '{}';
    return `{${pad}${keys.map(key => flowEntry(key, value[key] as Value, style)).join(', ')}${pad}}`;
  }
  return writeScalar(value, { ...scalarContext(style, 0), flow: true });
}

/** A key with its value inside braces. */
export function flowEntry(key: string, value: Value, style: Style): string {
  return `${writeKey(key, style, true)}: ${flowValue(value, style)}`;
}

/** The style for values nested in new text: the neighbours' habit of quoting is theirs alone. */
function scalarContext(style: Style, indent: number): ScalarContext {
  const { quotes, quoteChar, json, newline, step } = style;
  return { quotes, quoteChar, json, newline, step, indent };
}

function lifted(lines: readonly string[], column: number): Fragment {
  const [first = '', ...rest] = lines;
  return { inline: first.slice(column), lines: rest };
}

/** True for a list of values. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** True for a map of values. */
export function isMap(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
