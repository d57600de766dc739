import type { Box } from '../../../shared/graph/layout/geometry.ts';
import { curveBetween, type Point, type Side, sampleCurve } from './bezier.ts';

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
}

/** The sides a wire leaves and arrives at. */
export interface Sides {
  readonly from: Side;
  readonly to: Side;
}

const samples = 18;
const crossingCost = 420;

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

/**
 * The pair of sides that gives the shortest calm line, keeping clear of what is in the way. `sideways` wires (who waits
 * for whom, doors) like to run from left to right, the others downwards.
 */
export function chooseSides(
  from: Terminal,
  to: Terminal,
  obstacles: readonly Obstacle[],
  sideways: boolean,
): Sides {
  let best: Sides = { from: from.sides[0] ?? 'right', to: to.sides[0] ?? 'left' };
  let least = Number.POSITIVE_INFINITY;
  for (const one of from.sides) {
    for (const other of to.sides) {
      const start = sidePoint(from.box, one, baseOffset(from, one));
      const end = sidePoint(to.box, other, baseOffset(to, other));
      const points = sampleCurve(curveBetween(start, one, end, other), samples);
      let cost = lengthOf(points) + preference(one, other, sideways);
      if (cost >= least) continue;
      cost += crossingCost * 2 * (passes(points, from.box) + passes(points, to.box));
      if (cost >= least) continue;
      cost += crossingCost * obstacles.filter(({ box }) => passes(points, box) > 0).length;
      if (cost >= least) continue;
      least = cost;
      best = { from: one, to: other };
    }
  }
  return best;
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

const margin = 5;

/** 1 when the line runs through the box (its very rim does not count), else 0. */
function passes(points: readonly Point[], box: Box): number {
  const inside = points.some(
    ({ x, y }) =>
      x > box.x + margin &&
      x < box.x + box.width - margin &&
      y > box.y + margin &&
      y < box.y + box.height - margin,
  );
  return inside ? 1 : 0;
}
