import { areasMeet, widen } from './area.ts';
import { arrowWidth } from './arrow-path.ts';
import type { BoardItem } from './item.ts';
import { itemArea } from './item-area.ts';

/** A place on the board; canvas units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Whether the way from one place to another comes as near as `reach` canvas units to what is drawn of an item: the line of
 * a stroke or an arrow, the whole area of a note or a text.
 */
export function touchesItem(item: BoardItem, from: Point, to: Point, reach: number): boolean {
  const way = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
  const area = itemArea(item);
  if (!areasMeet(widen(area, reach), way)) return false;
  switch (item.kind) {
    case 'note':
    case 'text':
      return crosses(area, from, to);
    case 'arrow':
      return apart(from, to, item, { x: item.toX, y: item.toY }) <= reach + arrowWidth(item) / 2;
    case 'stroke':
      return touchesLine(item.points, from, to, reach + item.width / 2);
  }
}

function touchesLine(points: readonly number[], from: Point, to: Point, reach: number): boolean {
  let before: Point = { x: points[0] ?? 0, y: points[1] ?? 0 };
  if (points.length === 3) return apart(from, to, before, before) <= reach;
  for (let at = 3; at + 1 < points.length; at += 3) {
    const next = { x: points[at]!, y: points[at + 1]! };
    if (apart(from, to, before, next) <= reach) return true;
    before = next;
  }
  return false;
}

function crosses(
  area: { x: number; y: number; width: number; height: number },
  from: Point,
  to: Point,
): boolean {
  const inside = (point: Point): boolean =>
    point.x >= area.x &&
    point.x <= area.x + area.width &&
    point.y >= area.y &&
    point.y <= area.y + area.height;
  if (inside(from) || inside(to)) return true;
  const [left, top] = [area.x, area.y];
  const [right, bottom] = [area.x + area.width, area.y + area.height];
  return (
    meet(from, to, { x: left, y: top }, { x: right, y: bottom }) ||
    meet(from, to, { x: right, y: top }, { x: left, y: bottom })
  );
}

/** The smallest distance between two straight lines. */
function apart(a: Point, b: Point, c: Point, d: Point): number {
  if (meet(a, b, c, d)) return 0;
  return Math.min(toLine(a, c, d), toLine(b, c, d), toLine(c, a, b), toLine(d, a, b));
}

function toLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / square;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - at * dx, point.y - from.y - at * dy);
}

function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
