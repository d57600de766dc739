/** First and last line of what is ours in somebody's file. */
const begin = '<!-- drawbridge: begin -->';
const end = '<!-- drawbridge: end -->';

/** The text with our section: in the place of an earlier one, else at the end. Everything outside keeps its bytes and its line ends. */
export function placeSection(text: string | null, section: string): string {
  const newline = text?.includes('\r\n') ? '\r\n' : '\n';
  const ours = `${begin}\n${section.trim()}\n${end}`.replaceAll('\n', newline);
  if (text === null || text.trim() === '') return `${ours}${newline}`;
  const from = text.indexOf(begin);
  const to = from < 0 ? -1 : text.indexOf(end, from);
  if (to >= 0) return text.slice(0, from) + ours + text.slice(to + end.length);
  const gap = /(?:\r?\n){2}$/.test(text) ? '' : /\n$/.test(text) ? newline : newline + newline;
  return `${text}${gap}${ours}${newline}`;
}
