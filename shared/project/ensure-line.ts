import type { TextEdit } from '../text/text-edit.ts';

/** Edits that make sure a file has a line (compared without the spaces around it); none when it has. Keeps the file's line ends. */
export function ensureLine(file: string, text: string, line: string): TextEdit[] {
  const wanted = line.trim();
  if (
    text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .some(one => one.trim() === wanted)
  )
    return [];
  return [appendLine(file, text, line)];
}

/** The edit that puts a line at the end of a file, with the file's own line ends. */
export function appendLine(file: string, text: string, line: string): TextEdit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.replace(/^\uFEFF/, '') === '' || text.endsWith('\n') ? '' : newline;
  return { file, from: text.length, to: text.length, insert: `${before}${line}${newline}` };
}
