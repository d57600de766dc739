import { type Box, boundingBox } from '../layout/geometry.ts';
import { curveBetween, type Point, type Route, type Side, sampleRoute, straight } from './bezier.ts';

/** Where wires may meet a node: the box they touch, its allowed sides, and how far below the top they meet its left and right. */
export interface Terminal {
  readonly box: Box;
  readonly sides: readonly Side[];
  readonly lead: number;
}

/** Something a wire should not run across. */
export interface Obstacle {
  readonly id: string;
  readonly box: Box;
  /** A wire may run across it where the way round would be long. */
  readonly light?: boolean;
}

/** A straight stretch beside what is in the way: along a height (`y`) or beside it (`x`), from one coordinate to another. */
export interface Lane {
  readonly fixed: 'x' | 'y';
  readonly at: number;
  readonly begin: number;
  readonly end: number;
}

/** The sides a wire leaves and arrives at, and the lane it takes when the direct way is not clear. */
export interface Way {
  readonly from: Side;
  readonly to: Side;
  readonly lane: Lane | null;
}

const samples = 20;
/** The sides worth trying with a lane: those of the best direct ways. */
const lanePairs = 5;
const crossingCost = 420;
const lightCost = 50;
const laneCost = 60;
const clearance = 15;
/** What a sum of lengths may lack to a straight line's, canvas units. */
const rounding = 0.001;

/** How far along a side its wires meet it by default. */
export function baseOffset(terminal: Terminal, side: Side): number {
  return side === 'left' || side === 'right' ? terminal.lead : terminal.box.width / 2;
}

/** The point on a side, `offset` from its left or upper end. */
export function sidePoint(box: Box, side: Side, offset: number): Point {
  switch (side) {
    case 'top':
      return { x: box.x + offset, y: box.y };
    case 'bottom':
      return { x: box.x + offset, y: box.y + box.height };
    case 'left':
      return { x: box.x, y: box.y + offset };
    case 'right':
      return { x: box.x + box.width, y: box.y + offset };
  }
}

/** The line of a way between two points. */
export function routeOf(way: Way, start: Point, end: Point): Route {
  const { lane } = way;
  if (!lane) return [curveBetween(start, way.from, end, way.to)];
  const [onto, off] =
    lane.fixed === 'y'
      ? [
          { x: lane.begin, y: lane.at },
          { x: lane.end, y: lane.at },
        ]
      : [
          { x: lane.at, y: lane.begin },
          { x: lane.at, y: lane.end },
        ];
  const forward = lane.end > lane.begin;
  const [behind, ahead]: [Side, Side] =
    lane.fixed === 'y'
      ? forward
        ? ['left', 'right']
        : ['right', 'left']
      : forward
        ? ['top', 'bottom']
        : ['bottom', 'top'];
  return [
    curveBetween(start, way.from, onto, behind),
    straight(onto, off),
    curveBetween(off, ahead, end, way.to),
  ];
}

/**
 * The calmest way from one node to another: the shortest that keeps clear of what is in between, if need be along a lane
 * beside it. `obstaclesIn` gives what stands where a line would run; `sideways` wires (who waits for whom, doors) like to run from left to right, the others downwards.
 */
export function chooseWay(
  from: Terminal,
  to: Terminal,
  obstaclesIn: (reach: Box) => readonly Obstacle[],
  sideways: boolean,
): Way {
  const score = scorer(from, to, obstaclesIn, sideways);
  const pairs = from.sides.flatMap(one =>
    to.sides.map((other): Way => ({ from: one, to: other, lane: null })),
  );
  const best = calmest(pairs, from, to, sideways, score);
  if (!best) return { from: 'right', to: 'left', lane: null };
  if (best.crossed.length === 0) return best.way;
  const direct = pairs.map(way => score(way)).toSorted((one, other) => one.cost - other.cost);
  const around = best.crossed.length > 1 ? boundingBox(best.crossed) : null;
  const lanes = [...best.crossed, ...(around ? [around] : [])].flatMap(box =>
    lanesBeside(box, from.box, to.box),
  );
  let found = best;
  for (const { way } of direct.slice(0, lanePairs)) {
    for (const lane of lanes) {
      const detour = score({ ...way, lane }, found.cost);
      if (detour.cost < found.cost) found = detour;
    }
  }
  return found.way;
}

type Score = (way: Way, limit?: number) => Scored;

/** The cheapest of some direct ways, the first of equals; one whose ends alone lie too far apart is not looked at. */
function calmest(
  ways: readonly Way[],
  from: Terminal,
  to: Terminal,
  sideways: boolean,
  score: Score,
): Scored | null {
  const hoped = ways
    .map((way, order) => {
      const [start, end] = endsOf(way, from, to);
      const least = Math.hypot(end.x - start.x, end.y - start.y) + preference(way.from, way.to, sideways);
      return { way, order, least };
    })
    .sort((one, other) => one.least - other.least);
  let best: Scored | null = null;
  let bestOrder = 0;
  for (const { way, order, least } of hoped) {
    if (best && least > best.cost + rounding) break;
    const scored = score(way);
    if (best && (scored.cost > best.cost || (scored.cost === best.cost && order > bestOrder))) continue;
    [best, bestOrder] = [scored, order];
  }
  return best;
}

function endsOf(way: Way, from: Terminal, to: Terminal): readonly [Point, Point] {
  return [
    sidePoint(from.box, way.from, baseOffset(from, way.from)),
    sidePoint(to.box, way.to, baseOffset(to, way.to)),
  ];
}

interface Scored {
  readonly way: Way;
  readonly cost: number;
  readonly crossed: readonly Box[];
}

/** Gives the cost of ways between two nodes; one that is dearer than `limit` by its length alone is not looked at closely. */
function scorer(
  from: Terminal,
  to: Terminal,
  obstaclesIn: (reach: Box) => readonly Obstacle[],
  sideways: boolean,
): Score {
  return (way, limit = Number.POSITIVE_INFINITY) => {
    const [start, end] = endsOf(way, from, to);
    const points = sampleRoute(routeOf(way, start, end), samples);
    let cost = lengthOf(points) + preference(way.from, way.to, sideways) + (way.lane ? laneCost : 0);
    if (cost >= limit) return { way, cost, crossed: [] };
    cost += crossingCost * 2 * (Number(passes(points, from.box)) + Number(passes(points, to.box)));
    const crossed = obstaclesIn(reachOf(points)).filter(({ box }) => passes(points, box));
    for (const { light } of crossed) cost += light ? lightCost : crossingCost;
    return { way, cost, crossed: crossed.filter(({ light }) => !light).map(({ box }) => box) };
  };
}

function lanesBeside(box: Box, from: Box, to: Box): Lane[] {
  const rightwards = to.x + to.width / 2 >= from.x + from.width / 2;
  const downwards = to.y + to.height / 2 >= from.y + from.height / 2;
  const across = rightwards
    ? { begin: box.x - 4, end: box.x + box.width + 4 }
    : { begin: box.x + box.width + 4, end: box.x - 4 };
  const along = downwards
    ? { begin: box.y - 4, end: box.y + box.height + 4 }
    : { begin: box.y + box.height + 4, end: box.y - 4 };
  return [
    { fixed: 'y', at: box.y - clearance, ...across },
    { fixed: 'y', at: box.y + box.height + clearance, ...across },
    { fixed: 'x', at: box.x - clearance, ...along },
    { fixed: 'x', at: box.x + box.width + clearance, ...along },
  ];
}

function preference(from: Side, to: Side, sideways: boolean): number {
  const upright = (side: Side): boolean => side === 'top' || side === 'bottom';
  if (sideways) return (upright(from) ? 70 : 0) + (upright(to) ? 70 : 0);
  return upright(to) ? 0 : 60;
}

function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < points.length; index++) {
    const [one, other] = [points[index - 1], points[index]];
    if (one && other) length += Math.hypot(other.x - one.x, other.y - one.y);
  }
  return length;
}

function reachOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const margin = 3;

/** Whether the line runs through the box; its very rim does not count. */
function passes(points: readonly Point[], box: Box): boolean {
  return points.some(
    ({ x, y }) =>
      x > box.x + margin &&
      x < box.x + box.width - margin &&
      y > box.y + margin &&
      y < box.y + box.height - margin,
  );
}
