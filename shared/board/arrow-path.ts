import type { BoardItem } from './item.ts';

type Arrow = Extract<BoardItem, { kind: 'arrow' }>;

/** Width of an arrow's line, canvas units. */
export const arrowWidth = 4;

/** Length of an arrow's head, canvas units. */
export const arrowHeadLength = 20;

/** An arrow as SVG path data, to be stroked with round caps and joins in `arrowWidth`. */
export function arrowPath({ x, y, toX, toY }: Pick<Arrow, 'x' | 'y' | 'toX' | 'toY'>): string {
  const angle = Math.atan2(toY - y, toX - x);
  const length = Math.min(arrowHeadLength, Math.hypot(toX - x, toY - y) / 2);
  const side = (turn: number): string =>
    `${short(toX - length * Math.cos(angle + turn))} ${short(toY - length * Math.sin(angle + turn))}`;
  return `M${short(x)} ${short(y)}L${short(toX)} ${short(toY)}M${side(-0.5)}L${short(toX)} ${short(toY)}L${side(0.5)}`;
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
