import { arrowPath, arrowWidth } from '../../board/arrow-path.ts';
import { fitFont, noteLineHeight } from '../../board/fit-font.ts';
import type { BoardItem } from '../../board/item.ts';
import { textLineHeight } from '../../board/item-area.ts';
import { highlighterOpacity, strokePath } from '../../board/stroke-path.ts';
import { inkPalette, palette } from './palette.ts';
import type { Shape } from './picture.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';

const notePadding = 14;
const noteWeight = 500;

/** What is drawn and written on the whiteboard, as it lies over the drawing. */
export function drawItem(item: BoardItem): Shape[] {
  const ink = inkPalette[item.colour];
  switch (item.kind) {
    case 'note':
      return drawNote(item, ink.note);
    case 'text':
      return item.text
        .split(/\r\n|\r|\n/)
        .map((text, index) => textLine(text, item, index, { size: item.size, weight: 650 }, ink.line));
    case 'stroke':
      return [
        {
          kind: 'path',
          d: strokePath(item),
          fill: ink.line,
          ...(item.tool === 'highlighter' && { opacity: highlighterOpacity }),
        },
      ];
    case 'arrow':
      return [
        { kind: 'path', d: arrowPath(item), stroke: ink.line, strokeWidth: arrowWidth(item), round: true },
      ];
  }
}

function drawNote(item: BoardItem & { kind: 'note' }, paper: string): Shape[] {
  const { x, y, width, height, text } = item;
  const inner = {
    width: Math.max(20, width - 2 * notePadding),
    height: Math.max(12, height - 2 * notePadding),
  };
  const size = fitFont(text, inner, word => textWidth(word, { size: 1, weight: noteWeight }));
  const font = { size, weight: noteWeight } as const;
  const lines = wrapText(text, inner.width, font);
  const room = Math.max(1, Math.floor(inner.height / (size * noteLineHeight)));
  const shown = lines.slice(0, room);
  const last = shown.at(-1);
  if (lines.length > room && last !== undefined)
    shown[shown.length - 1] = fitText(`${last} …`, inner.width, font);
  return [
    {
      kind: 'rect',
      x,
      y,
      width,
      height,
      radius: 3,
      fill: paper,
      stroke: palette.borderStrong,
      strokeWidth: 0.75,
    },
    ...shown.map((line, index) =>
      textLine(line, { x: x + notePadding, y: y + notePadding }, index, font, palette.text),
    ),
  ];
}

function textLine(
  text: string,
  at: { readonly x: number; readonly y: number },
  index: number,
  font: { readonly size: number; readonly weight: 500 | 650 },
  colour: string,
): Shape {
  const { size, weight } = font;
  const y = at.y + size * (1.02 + index * (weight === noteWeight ? noteLineHeight : textLineHeight));
  return { kind: 'text', x: at.x, y, text, size, weight, colour };
}
