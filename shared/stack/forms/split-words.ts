/** Splits a readable command line into its words, single and double quotes understood (no variables, no escapes but `\'`). */
export function splitWords(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (quote !== null) {
      if (character === quote) quote = null;
      else word += character;
    } else if (character === "'" || character === '"') {
      quote = character;
      word ??= '';
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      if (character === '\\' && at + 1 < line.length) at++;
      word = (word ?? '') + (line[at] ?? '');
    }
  }
  if (word !== null) words.push(word);
  return words;
}
