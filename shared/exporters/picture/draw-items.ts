import { getStroke } from 'perfect-freehand';
import type { BoardItem } from '../../board/item.ts';
import type { Box } from '../../graph/layout/geometry.ts';
import { inkPalette, palette } from './palette.ts';
import type { Shape } from './picture.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';

const notePadding = 12;
const noteFont = { size: 14 };
const lineHeight = 1.4;

/** What is drawn and written on the whiteboard, as it lies over the drawing. */
export function drawItem(item: BoardItem): Shape[] {
  const ink = inkPalette[item.colour];
  switch (item.kind) {
    case 'note': {
      const { x, y, width, height } = item;
      const inner = Math.max(20, width - 2 * notePadding);
      const room = Math.max(1, Math.floor((height - 2 * notePadding) / (noteFont.size * lineHeight)));
      const lines = wrapText(item.text, inner, noteFont);
      const shown = lines.slice(0, room);
      const last = shown.at(-1);
      if (lines.length > room && last !== undefined) shown[room - 1] = fitText(`${last} …`, inner, noteFont);
      return [
        {
          kind: 'rect',
          x,
          y,
          width,
          height,
          radius: 4,
          fill: ink.note,
          stroke: '#d9d4c3',
          strokeWidth: 0.75,
        },
        ...shown.map((text, index) =>
          textLine(text, x + notePadding, y + notePadding, index, 14, palette.text),
        ),
      ];
    }
    case 'text':
      return item.text
        .split(/\r\n|\r|\n/)
        .map((text, index) => textLine(text, item.x, item.y, index, item.size, ink.line));
    case 'stroke':
      return [drawStroke(item, ink.line)];
    case 'arrow': {
      const turn = (Math.atan2(item.toY - item.y, item.toX - item.x) * 180) / Math.PI;
      return [
        {
          kind: 'path',
          d: `M${item.x} ${item.y}L${item.toX} ${item.toY}`,
          stroke: ink.line,
          strokeWidth: 3,
          round: true,
        },
        {
          kind: 'path',
          d: 'M-13 -7L0 0L-13 7',
          at: { x: item.toX, y: item.toY, turn },
          stroke: ink.line,
          strokeWidth: 3,
          round: true,
        },
      ];
    }
  }
}

/** The stretch an item takes, so that the picture shows all of it. */
export function itemBox(item: BoardItem): Box | null {
  switch (item.kind) {
    case 'note':
      return { x: item.x, y: item.y, width: item.width, height: item.height };
    case 'text': {
      const lines = item.text.split(/\r\n|\r|\n/);
      const width = Math.max(...lines.map(line => textWidth(line, { size: item.size })));
      return { x: item.x, y: item.y, width, height: lines.length * item.size * lineHeight };
    }
    case 'stroke': {
      const half = item.width / 2;
      const xs = item.points.filter((_, index) => index % 3 === 0);
      const ys = item.points.filter((_, index) => index % 3 === 1);
      if (xs.length === 0 || ys.length === 0) return null;
      const [left, top] = [least(xs) - half, least(ys) - half];
      return { x: left, y: top, width: most(xs) + half - left, height: most(ys) + half - top };
    }
    case 'arrow': {
      const [x, y] = [Math.min(item.x, item.toX), Math.min(item.y, item.toY)];
      return { x, y, width: Math.abs(item.toX - item.x), height: Math.abs(item.toY - item.y) };
    }
  }
}

function textLine(text: string, x: number, y: number, index: number, size: number, colour: string): Shape {
  return { kind: 'text', x, y: y + size + index * size * lineHeight, text, size, colour };
}

function drawStroke(item: BoardItem & { kind: 'stroke' }, colour: string): Shape {
  const points: number[][] = [];
  for (let at = 0; at + 2 < item.points.length; at += 3) points.push(item.points.slice(at, at + 3));
  const pen = item.tool === 'pen';
  const outline = getStroke(points, {
    size: item.width,
    thinning: pen ? 0.5 : 0,
    smoothing: 0.5,
    streamline: 0.4,
    simulatePressure: false,
    last: true,
  });
  return { kind: 'path', d: outlinePath(outline), fill: colour, opacity: pen ? 1 : 0.35 };
}

/** A closed curve through the middles of the outline's sides. */
function outlinePath(points: readonly (readonly number[])[]): string {
  const [first] = points;
  if (!first || points.length < 3) return '';
  const round = (value = 0): number => Math.round(value * 10) / 10;
  const parts = points.map(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? first;
    return `${round(x)} ${round(y)} ${round((x + nextX) / 2)} ${round((y + nextY) / 2)}`;
  });
  return `M${round(first[0])} ${round(first[1])}Q${parts.join(' ')}Z`;
}

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((one, other) => Math.max(one, other), -Infinity);
}
