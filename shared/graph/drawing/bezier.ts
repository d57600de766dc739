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

/** A line of several smooth pieces, each beginning where the one before ends. */
export type Route = readonly Curve[];

/** A straight piece. */
export function straight(from: Point, to: Point): Curve {
  return [from, between(from, to, 1 / 3), between(from, to, 2 / 3), to];
}

function between(from: Point, to: Point, t: number): Point {
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
}

function pointOn([from, one, two, to]: Curve, t: number): Point {
  const s = 1 - t;
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return {
    x: a * from.x + b * one.x + c * two.x + d * to.x,
    y: a * from.y + b * one.y + c * two.y + d * to.y,
  };
}

/** Points along a route, both ends included. */
export function sampleRoute(route: Route, perPiece: number): Point[] {
  const points: Point[] = [];
  for (const curve of route) {
    for (let index = points.length === 0 ? 0 : 1; index <= perPiece; index++) {
      points.push(pointOn(curve, index / perPiece));
    }
  }
  return points;
}

/** The points that lie at the given shares (0 to 1) of a route's length. */
export function pointsAlong(route: Route, shares: readonly number[]): Point[] {
  const points = sampleRoute(route, 20);
  const lengths: number[] = [0];
  for (let index = 1; index < points.length; index++) {
    const [before, point] = [points[index - 1], points[index]];
    const step = before && point ? Math.hypot(point.x - before.x, point.y - before.y) : 0;
    lengths.push((lengths.at(-1) ?? 0) + step);
  }
  const whole = lengths.at(-1) ?? 0;
  return shares.map(share => {
    const wanted = whole * share;
    const index = Math.max(
      1,
      lengths.findIndex(length => length >= wanted),
    );
    const [before, point] = [points[index - 1], points[index]];
    const [from, to] = [lengths[index - 1] ?? 0, lengths[index] ?? 0];
    if (!before || !point) return points[0] ?? { x: 0, y: 0 };
    return between(before, point, to === from ? 0 : (wanted - from) / (to - from));
  });
}

/** The route as the `d` of an SVG path. */
export function routePath(route: Route): string {
  const [first] = route;
  if (!first) return '';
  return `M${at(first[0])} ${route.map(([, one, two, to]) => `C${at(one)} ${at(two)} ${at(to)}`).join(' ')}`;
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
