/** Advance widths of Inter for the characters from space to tilde, in hundredths of the size. */
const regular = [
  28, 29, 47, 63, 64, 98, 64, 30, 36, 36, 50, 66, 29, 46, 29, 36, 63, 41, 61, 62, 65, 59, 62, 57, 62, 62, 29,
  30, 66, 66, 66, 51, 97, 69, 65, 73, 72, 60, 59, 75, 74, 27, 57, 67, 57, 90, 75, 76, 64, 76, 64, 64, 65, 74,
  69, 99, 68, 68, 63, 36, 36, 36, 47, 46, 32, 56, 61, 57, 61, 58, 37, 61, 59, 24, 24, 55, 24, 88, 59, 60, 61,
  61, 38, 53, 33, 59, 56, 82, 55, 56, 55, 43, 33, 43, 66,
];
const monoAdvance = 0.6;
const boldGrowth = 1.045;
const unknown = 0.66;
const wide = 1;

/** A font of a picture. */
export interface Font {
  readonly size: number;
  readonly weight?: number;
  readonly mono?: boolean;
}

/** About how wide a text is set, in canvas units; letters of other scripts count as wide. */
export function textWidth(text: string, { size, weight = 400, mono = false }: Font): number {
  let ems = 0;
  for (const character of text.normalize('NFD').replace(/\p{Mark}/gu, '')) {
    const code = character.codePointAt(0) ?? 0;
    const known = regular[code - 32];
    if (code > 0x2e80) ems += wide;
    else if (mono) ems += monoAdvance;
    else ems += known === undefined ? unknown : known / 100;
  }
  return ems * size * (weight > 500 && !mono ? boldGrowth : 1);
}

/** The text, cut and ended with an ellipsis where it is wider than `width`. */
export function fitText(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, font) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The text in lines no wider than `width`; written line breaks stay, words too long for a line are broken. */
export function wrapText(text: string, width: number, font: Font): string[] {
  return text.split(/\r\n|\r|\n/).flatMap(paragraph => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ').flatMap(word => breakWord(word, width, font))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && textWidth(longer, font) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}

function breakWord(word: string, width: number, font: Font): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && textWidth(part + letter, font) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
