import { type Box, boxesMeet } from './geometry.ts';

/** Boxes found by where they lie: only those near a place are looked at, however many there are. */
export interface BoxIndex<Item> {
  readonly add: (box: Box, item: Item) => void;
  /** The items whose boxes come closer than `gap`, in the order in which they were added. */
  readonly near: (box: Box, gap?: number) => Item[];
  /** True when no box comes closer than `gap`. */
  readonly isFree: (box: Box, gap?: number) => boolean;
}

interface Entry<Item> {
  readonly box: Box;
  readonly item: Item;
  readonly order: number;
}

/** About a card's width: a box lies in few cells, and few boxes lie in a cell. */
const cell = 256;
/** A box over more cells than this (a large region) is looked at every time instead of being noted in each of them. */
const manyCells = 64;

/** An index of no boxes yet. */
export function boxIndex<Item>(): BoxIndex<Item> {
  const cells = new Map<number, Entry<Item>[]>();
  const large: Entry<Item>[] = [];
  const all: Entry<Item>[] = [];

  function* candidates(box: Box, gap: number): Iterable<readonly Entry<Item>[]> {
    const { left, top, right, bottom } = cellsOf(box, gap);
    if ((right - left + 1) * (bottom - top + 1) >= all.length) {
      yield all;
      return;
    }
    yield large;
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        const there = cells.get(keyOf(column, row));
        if (there) yield there;
      }
    }
  }

  return {
    add(box, item) {
      const entry = { box, item, order: all.length };
      all.push(entry);
      const { left, top, right, bottom } = cellsOf(box, 0);
      if ((right - left + 1) * (bottom - top + 1) > manyCells) {
        large.push(entry);
        return;
      }
      for (let column = left; column <= right; column++) {
        for (let row = top; row <= bottom; row++) {
          const key = keyOf(column, row);
          const there = cells.get(key);
          if (there) there.push(entry);
          else cells.set(key, [entry]);
        }
      }
    },
    near(box, gap = 0) {
      const found = new Set<Entry<Item>>();
      for (const entries of candidates(box, gap)) {
        for (const entry of entries) if (boxesMeet(box, entry.box, gap)) found.add(entry);
      }
      return [...found].sort((one, other) => one.order - other.order).map(({ item }) => item);
    },
    isFree(box, gap = 0) {
      for (const entries of candidates(box, gap)) {
        if (entries.some(entry => boxesMeet(box, entry.box, gap))) return false;
      }
      return true;
    },
  };
}

function cellsOf({ x, y, width, height }: Box, gap: number) {
  return {
    left: Math.floor((x - gap) / cell),
    top: Math.floor((y - gap) / cell),
    right: Math.floor((x + width + gap) / cell),
    bottom: Math.floor((y + height + gap) / cell),
  };
}

/** Where two cells had the same key, more boxes would be looked at, nothing else. */
function keyOf(column: number, row: number): number {
  return column * 4_194_304 + row;
}
