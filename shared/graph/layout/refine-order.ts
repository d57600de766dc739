import type { Positions } from './geometry.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Link {
  readonly from: string;
  readonly to: string;
}

/** What a disturbed drawing costs: crossings most, then mounts hidden behind cards, then cards out of the file's order. */
const weight = { crossing: 12, hidden: 4, disorder: 1, slope: 0.004 } as const;

/** Larger parts are left as they are: trying swaps is quadratic in the links. */
const largest = 24;

/**
 * Improves the order of cards within their columns by swapping places: fewer crossings, cards that mount something lower,
 * the file's order where nothing else speaks. All cards are equally high; the ids come in the file's order.
 */
export function refineOrder(
  ids: readonly string[],
  links: readonly Link[],
  mounting: ReadonlySet<string>,
  placed: Positions,
): Positions {
  if (ids.length < 2 || ids.length > largest) return placed;
  const upright = climb(ids, links, mounting, placed);
  const mirrored = climb(ids, links, mounting, upsideDown(placed));
  return costOf(ids, links, mounting, mirrored) < costOf(ids, links, mounting, upright) ? mirrored : upright;
}

function climb(
  ids: readonly string[],
  links: readonly Link[],
  mounting: ReadonlySet<string>,
  start: Positions,
): Positions {
  let best = start;
  let cost = costOf(ids, links, mounting, best);
  for (let round = 0; round < ids.length; round++) {
    let better = false;
    for (const [index, one] of ids.entries()) {
      for (const other of ids.slice(index + 1)) {
        const [a, b] = [best[one], best[other]];
        if (!a || !b || a.x !== b.x) continue;
        const swapped = { ...best, [one]: b, [other]: a };
        const candidate = costOf(ids, links, mounting, swapped);
        if (candidate >= cost) continue;
        [best, cost, better] = [swapped, candidate, true];
      }
    }
    if (!better) break;
  }
  return best;
}

function costOf(
  ids: readonly string[],
  links: readonly Link[],
  mounting: ReadonlySet<string>,
  placed: Positions,
): number {
  let cost = 0;
  for (const [index, one] of ids.entries()) {
    for (const other of ids.slice(index + 1)) {
      const [a, b] = [placed[one], placed[other]];
      if (!a || !b || a.x !== b.x) continue;
      if (a.y > b.y) cost += weight.disorder;
      if (mounting.has(a.y < b.y ? one : other)) cost += weight.hidden;
    }
  }
  const lines = links.flatMap(link => {
    const [from, to] = [placed[link.from], placed[link.to]];
    return from && to ? [{ from, to }] : [];
  });
  for (const [index, one] of lines.entries()) {
    cost += Math.abs(one.from.y - one.to.y) * weight.slope;
    for (const other of lines.slice(index + 1)) if (cross(one, other)) cost += weight.crossing;
  }
  return cost;
}

function cross(one: { from: Point; to: Point }, other: { from: Point; to: Point }): boolean {
  return (
    side(one.from, one.to, other.from) * side(one.from, one.to, other.to) < 0 &&
    side(other.from, other.to, one.from) * side(other.from, other.to, one.to) < 0
  );
}

function side(from: Point, to: Point, point: Point): number {
  return Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x));
}

function upsideDown(placed: Positions): Positions {
  return Object.fromEntries(Object.entries(placed).map(([id, at]) => [id, { x: at.x, y: -at.y }]));
}
