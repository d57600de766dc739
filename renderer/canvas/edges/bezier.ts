/** A point on the canvas. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A side of a box. */
export type Side = 'top' | 'right' | 'bottom' | 'left';

/** A smooth line: start, two control points, end. */
export type Curve = readonly [Point, Point, Point, Point];

/** The direction that leads out of a box on each side. */
export const outward: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

/** A curve that leaves one side and arrives at another square to both. */
export function curveBetween(from: Point, fromSide: Side, to: Point, toSide: Side): Curve {
  return [from, handle(from, fromSide, to), handle(to, toSide, from), to];
}

function handle(at: Point, side: Side, other: Point): Point {
  const out = outward[side];
  const ahead = (other.x - at.x) * out.x + (other.y - at.y) * out.y;
  const aside = Math.abs((other.x - at.x) * out.y) + Math.abs((other.y - at.y) * out.x);
  const reach =
    ahead > 0
      ? Math.max(Math.min(24, ahead), Math.min(ahead * 0.5, 150))
      : Math.min(110, 42 + aside * 0.12 - ahead * 0.16);
  return { x: at.x + out.x * reach, y: at.y + out.y * reach };
}

/** The point of a curve at `t` between 0 and 1. */
export function pointAt([from, one, two, to]: Curve, t: number): Point {
  const s = 1 - t;
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return {
    x: a * from.x + b * one.x + c * two.x + d * to.x,
    y: a * from.y + b * one.y + c * two.y + d * to.y,
  };
}

/** Points along a curve, both ends included. */
export function sampleCurve(curve: Curve, count: number): Point[] {
  return Array.from({ length: count + 1 }, (_, index) => pointAt(curve, index / count));
}

/** The curve as the `d` of an SVG path. */
export function curvePath([from, one, two, to]: Curve): string {
  return `M${at(from)} C${at(one)} ${at(two)} ${at(to)}`;
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
