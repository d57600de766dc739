import { readPlain } from './read-scalar.ts';

/** How a string is put into quotes. */
export type QuoteStyle = 'plain' | 'single' | 'double';

/** Where a scalar is written. */
export interface ScalarContext {
  /** How the neighbours are written; `plain` is followed only where it is safe. */
  readonly quotes?: QuoteStyle;
  /** The quotes to take where quotes are needed and the neighbours have none. */
  readonly quoteChar?: 'single' | 'double';
  /** Inside `[…]` or `{…}`. */
  readonly flow?: boolean;
  /** In a JSON file: only double quotes. */
  readonly json?: boolean;
  /** A key of a map: never a block. */
  readonly key?: boolean;
  /** The column of the body of a block literal. */
  readonly indent?: number;
  /** How much deeper than its parent a block literal's body stands, needed when its first line begins with a space. */
  readonly step?: number;
  readonly newline?: string;
}

/**
 * Writes a scalar so that YAML 1.1, YAML 1.2 and Docker read the same value back. Numbers and booleans are written bare;
 * strings are quoted wherever a reader could take them for something else. Text of several lines becomes a block literal.
 */
export function writeScalar(value: string | number | boolean | null, context: ScalarContext = {}): string {
  if (value === null) return 'null';
  if (typeof value !== 'string') return String(value);
  if (value.includes('\n') && !context.flow && !context.key && !context.json) {
    const block = blockLiteral(value, context);
    if (block !== null) return block;
  }
  if (context.json) return JSON.stringify(value);
  const style = context.quotes ?? 'plain';
  if (style === 'plain' && isPlainSafe(value, context)) return value;
  if (mustEscape(value)) return doubleQuoted(value);
  if (style === 'single') return singleQuoted(value);
  if (style === 'double') return doubleQuoted(value);
  const char = context.quoteChar ?? 'double';
  if (char === 'single' && !value.includes("'")) return singleQuoted(value);
  return /["\\]/.test(value) && !value.includes("'") ? singleQuoted(value) : doubleQuoted(value);
}

/** True when a string can stand without quotes and every reader takes it for exactly this string. */
export function isPlainSafe(
  text: string,
  context: { readonly flow?: boolean; readonly key?: boolean } = {},
): boolean {
  if (text === '' || text.trim() !== text || mustEscape(text)) return false;
  if (/^(?:[,[\]{}#&*!|>'"%@`=]|<<|[-?:](?:\s|$)|[?:]|---|\.\.\.)/.test(text)) return false;
  if (/:(?:\s|$)|\s#|\t/.test(text)) return false;
  if (context.flow && (/[,[\]{}]/.test(text) || /^-|["'?:]$|:["']/.test(text))) return false;
  return !isMisread(text);
}

/** True for words that some YAML reader takes for a number, a boolean, null, a date or a time. */
function isMisread(text: string): boolean {
  if (typeof readPlain(text) !== 'string') return true;
  if (/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text)) return true;
  if (/^[-+]?0[xob]/i.test(text)) return true;
  // Ports, addresses, times in base 60, versions, dates: digits with punctuation.
  return /^[-+.]?\d[\d_,.:eE+-]*(?:\/(?:tcp|udp|sctp))?$/.test(text) || /^\d{4}-\d{1,2}-\d{1,2}/.test(text);
}

/** Characters that only a double-quoted scalar with escapes can carry on one line. */
function mustEscape(text: string): boolean {
  return /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u.test(text);
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function doubleQuoted(text: string): string {
  const escaped = text.replace(
    /["\\]|[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu,
    character => shortEscapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}

/** A block literal with its header on the first line, or null when the text cannot be one without loss. */
function blockLiteral(text: string, context: ScalarContext): string | null {
  const { indent = 2, step = 2, newline = '\n' } = context;
  if (/\n\n$/.test(text) || mustEscape(text.replaceAll('\n', '')) || /^\s*$/.test(text)) return null;
  const lines = text.replace(/\n$/, '').split('\n');
  if (lines.some(line => /^\s+$/.test(line)) || lines[0] === '') return null;
  const header = `|${/^[ \t]/.test(lines[0] as string) ? step : ''}${text.endsWith('\n') ? '' : '-'}`;
  return [header, ...lines.map(line => (line === '' ? '' : ' '.repeat(indent) + line))].join(newline);
}
