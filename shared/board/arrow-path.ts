import type { BoardItem } from './item.ts';

type Arrow = Extract<BoardItem, { kind: 'arrow' }>;

const usualWidth = 4;

/** Width of an arrow's line, canvas units. */
export function arrowWidth({ width }: Pick<Arrow, 'width'>): number {
  return width ?? usualWidth;
}

/** Length of an arrow's head, canvas units. */
export function arrowHeadLength(arrow: Pick<Arrow, 'width'>): number {
  return arrowWidth(arrow) * 5;
}

/** An arrow as SVG path data, to be stroked with round caps and joins in `arrowWidth`. */
export function arrowPath(arrow: Arrow): string {
  const { x, y, toX, toY } = arrow;
  const angle = Math.atan2(toY - y, toX - x);
  const length = Math.min(arrowHeadLength(arrow), Math.hypot(toX - x, toY - y) / 2);
  const side = (turn: number): string =>
    `${short(toX - length * Math.cos(angle + turn))} ${short(toY - length * Math.sin(angle + turn))}`;
  return `M${short(x)} ${short(y)}L${short(toX)} ${short(toY)}M${side(-0.5)}L${short(toX)} ${short(toY)}L${side(0.5)}`;
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
