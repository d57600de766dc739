import type { Area } from './area.ts';
import { arrowHeadLength } from './arrow-path.ts';
import type { BoardItem } from './item.ts';

/** Height of a line of text, in multiples of its font size. */
export const textLineHeight = 1.3;

/** The area an item takes, its line's width included; a text's is reckoned from its letters. */
export function itemArea(item: BoardItem): Area {
  switch (item.kind) {
    case 'note':
      return { x: item.x, y: item.y, width: item.width, height: item.height };
    case 'text': {
      const lines = item.text.split('\n');
      const longest = Math.max(1, ...lines.map(line => line.length));
      const height = lines.length * item.size * textLineHeight;
      return { x: item.x, y: item.y, width: longest * item.size * 0.58, height };
    }
    case 'arrow': {
      const reach = arrowHeadLength(item) / 2;
      return {
        x: Math.min(item.x, item.toX) - reach,
        y: Math.min(item.y, item.toY) - reach,
        width: Math.abs(item.toX - item.x) + 2 * reach,
        height: Math.abs(item.toY - item.y) + 2 * reach,
      };
    }
    case 'stroke':
      return strokeArea(item.points, item.width);
  }
}

function strokeArea(points: readonly number[], width: number): Area {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 1 < points.length; at += 3) {
    const [x, y] = [points[at]!, points[at + 1]!];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return {
    x: left - width,
    y: top - width,
    width: right - left + 2 * width,
    height: bottom - top + 2 * width,
  };
}
