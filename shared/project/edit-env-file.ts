import type { TextEdit } from '../text/text-edit.ts';
import { appendLine } from './ensure-line.ts';
import type { EnvEntry } from './parse-env-file.ts';
import { quoteEnvValue } from './set-env-variable.ts';

/** A name as an env file may have it. */
export const envName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The edit that gives this very entry another value; its comment behind the value stays. None when it has it already. */
export function setEntryValue(file: string, text: string, entry: EnvEntry, value: string): TextEdit[] {
  if (entry.value === value) return [];
  const equals = entry.value === null ? '=' : '';
  const gap = text[entry.to] === '#' ? ' ' : '';
  return [{ file, from: entry.from, to: entry.to, insert: `${equals}${quoteEnvValue(value)}${gap}` }];
}

/** The edit that gives this very entry another name. */
export function renameEntry(file: string, text: string, entry: EnvEntry, name: string): TextEdit[] {
  if (entry.name === name) return [];
  const start = lineStart(text, entry);
  const from = start + text.slice(start).indexOf(entry.name);
  return [{ file, from, to: from + entry.name.length, insert: name }];
}

/** The edit that takes this entry's line (lines, for a value over several) away. Comments above it stay. */
export function removeEntry(file: string, text: string, entry: EnvEntry): TextEdit[] {
  const from = lineStart(text, entry);
  const end = text.indexOf('\n', entry.to);
  const to = end < 0 ? text.length : end + 1;
  // The last line of a file takes the line end before it along, so that no empty line is left.
  const isLast = end < 0 && from > 0;
  const before = isLast ? (text[from - 2] === '\r' ? 2 : 1) : 0;
  return [{ file, from: from - before, to, insert: '' }];
}

/** The edits that add variables at the end of the file, one line each. */
export function addEntries(
  file: string,
  text: string,
  variables: readonly { readonly name: string; readonly value: string }[],
): TextEdit[] {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = variables.map(({ name, value }) => `${name}=${quoteEnvValue(value)}`);
  return lines.length === 0 ? [] : [appendLine(file, text, lines.join(newline))];
}

function lineStart(text: string, entry: EnvEntry): number {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (let line = 1; line < entry.line; line += 1) at = text.indexOf('\n', at) + 1;
  return at;
}
