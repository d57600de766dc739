/** A text of the file on one line: line breaks and indentation become a dot. */
export function foldLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' · ');
}
