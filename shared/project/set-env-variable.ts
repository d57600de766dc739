import type { TextEdit } from '../text/text-edit.ts';
import { appendLine } from './ensure-line.ts';
import { parseEnvFile } from './parse-env-file.ts';

/** A variable to be written into an env file. */
export interface EnvVariable {
  readonly name: string;
  readonly value: string;
  /** Replaces a value that is there; without it, only a variable without value gets one. */
  readonly overwrite?: boolean;
}

/**
 * Edits that give a variable of an env file a value. Everything else keeps its bytes: comments (the one behind the
 * value too), order, quotes of others, line ends. The last assignment is the one that counts, so that one is changed.
 */
export function setEnvVariable(
  file: string,
  text: string,
  { name, value, overwrite = false }: EnvVariable,
): TextEdit[] {
  const entry = parseEnvFile(text).entries.findLast(one => one.name === name);
  const written = quoteEnvValue(value);
  if (!entry) return [appendLine(file, text, `${name}=${written}`)];
  const isEmpty = entry.value === null || entry.value === '';
  if (entry.value === value || (!isEmpty && !overwrite)) return [];
  const equals = entry.value === null ? '=' : '';
  const gap = text[entry.to] === '#' ? ' ' : '';
  return [{ file, from: entry.from, to: entry.to, insert: `${equals}${written}${gap}` }];
}

/** A value as it is written behind `NAME=`: bare where every reader agrees on it, else in quotes (Compose's dotenv rules). */
export function quoteEnvValue(value: string): string {
  if (/^[\w./:@%+,=?&~^!*()[\]{};<>|-]*$/.test(value)) return value;
  if (!/['\r\n]/.test(value) && !value.endsWith('\\')) return `'${value}'`;
  const escaped = value
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('$', '\\$')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  return `"${escaped}"`;
}
