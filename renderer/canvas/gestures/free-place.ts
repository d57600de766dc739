import { type Box, boxesMeet, type Size } from '../../../shared/graph/layout/geometry.ts';
import type { Position } from '../../../shared/project/store.ts';

/** Kept between a part that gave way and what it would have covered; canvas units. */
const gap = 36;
/** How far off a place is looked for; canvas units. */
const reach = 900;

/** The wished place, or the nearest one to it at which a part of this size covers nothing of what is there. */
export function freePlace(wished: Position, size: Size, taken: readonly Box[]): Position {
  const covers = (at: Position, distance: number): boolean =>
    taken.some(box => boxesMeet({ ...at, ...size }, box, distance));
  if (!covers(wished, 0)) return wished;
  const near = taken.filter(box => boxesMeet({ ...wished, ...size }, box, reach));
  const xs = [wished.x, ...near.flatMap(box => [box.x - size.width - gap, box.x + box.width + gap])];
  const ys = [wished.y, ...near.flatMap(box => [box.y - size.height - gap, box.y + box.height + gap])];
  const free = xs
    .flatMap(x => ys.map(y => ({ x: Math.round(x), y: Math.round(y) })))
    .filter(at => !covers(at, gap / 2));
  const off = (at: Position): number => Math.hypot(at.x - wished.x, at.y - wished.y);
  return free.sort((one, other) => off(one) - off(other))[0] ?? wished;
}
