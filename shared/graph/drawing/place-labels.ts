import { type BoxIndex, boxIndex } from '../layout/box-index.ts';
import type { Box } from '../layout/geometry.ts';
import { type Point, pointsAlong, type Route } from './bezier.ts';

/** A word that wants to stand on a wire. */
export interface LabelWish {
  readonly id: string;
  readonly route: Route;
  readonly width: number;
}

/** What there is room for: the whole word, its symbol alone, or nothing. */
export type LabelRoom = 'word' | 'symbol' | 'none';

/** Where a label stands (its middle), and what has room there. */
export interface LabelPlace extends Point {
  readonly room: LabelRoom;
}

/** Height of a label on a wire. */
export const labelHeight = 20;

const symbolWidth = 22;
const longestLabel = 196;

const along = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const beside = [0, -15, 15, -26, 26];

/**
 * Places labels one after the other, each where it covers no card and no other label; where a word has no room its
 * symbol may.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  taken: readonly Box[],
): ReadonlyMap<string, LabelPlace> {
  const boxes = boxIndex<null>();
  for (const box of taken) boxes.add(box, null);
  const places = new Map<string, LabelPlace>();
  for (const wish of wishes) {
    const spots = spotsOn(wish.route);
    const word = firstFree(spots, wish.width, boxes);
    const symbol = word ? null : firstFree(spots, symbolWidth, boxes);
    const at = word ?? symbol;
    if (at) boxes.add(around(at, word ? wish.width : symbolWidth), null);
    places.set(wish.id, {
      ...(at ?? spots[0] ?? { x: 0, y: 0 }),
      room: word ? 'word' : symbol ? 'symbol' : 'none',
    });
  }
  return places;
}

const known = new WeakMap<Route, readonly Point[]>();

/** Where a label may stand on a route; a route that stays the same object is not walked again. */
function spotsOn(route: Route): readonly Point[] {
  const spots = known.get(route) ?? pointsAlong(route, along);
  known.set(route, spots);
  return spots;
}

function firstFree(spots: readonly Point[], width: number, boxes: BoxIndex<null>): Point | null {
  for (const dy of beside) {
    for (const { x, y } of spots) {
      const at = { x, y: y + dy };
      if (boxes.isFree(around(at, width), 2)) return at;
    }
  }
  return null;
}

function around(at: Point, width: number): Box {
  return { x: at.x - width / 2, y: at.y - labelHeight / 2, width, height: labelHeight };
}

/** Width of a label's text in canvas units, as its font sets it. */
export function labelWidth(text: string, mono: boolean): number {
  return Math.min(text.length * (mono ? 6.7 : 6) + 20, longestLabel);
}
