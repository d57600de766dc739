const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** Width of a word in the letters of a note, at font size 1. */
export function measureWord(word: string): number {
  const known = widths.get(word);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return word.length * 0.6;
  context.font = `500 100px ${getComputedStyle(document.body).fontFamily}`;
  const width = context.measureText(word).width / 100;
  if (widths.size > 5000) widths.clear();
  widths.set(word, width);
  return width;
}
