/** Font sizes of a note, largest first, canvas units. */
const sizes = [32, 28, 24, 21, 18, 16, 14, 12, 11, 10] as const;

/** Height of a note's line, in multiples of its font size. */
export const noteLineHeight = 1.3;

/**
 * The largest font size at which a note's text fits; the smallest when none does. `measure` gives the width of a word at
 * size 1.
 */
export function fitFont(
  text: string,
  room: { readonly width: number; readonly height: number },
  measure: (word: string) => number,
): number {
  const widths = text.split('\n').map(line => line.split(/\s+/).map(measure));
  const space = measure(' ');
  return sizes.find(size => fits(widths, space, room, size)) ?? sizes.at(-1)!;
}

function fits(
  lines: readonly (readonly number[])[],
  space: number,
  room: { readonly width: number; readonly height: number },
  size: number,
): boolean {
  let rows = 0;
  for (const words of lines) {
    rows++;
    let row = 0;
    for (const word of words) {
      const width = word * size;
      if (width > room.width) return false;
      const grown = row === 0 ? width : row + space * size + width;
      if (grown <= room.width) row = grown;
      else {
        rows++;
        row = width;
      }
    }
  }
  return rows * size * noteLineHeight <= room.height;
}
