import { lineAt } from '../document/line-starts.ts';

const grids = new WeakMap<readonly number[], object>();

/**
 * What stands for the lines of a text: the same object as long as nothing that was not read anew has come to another line.
 * Only a line that is broken or joined does that; a letter typed in one does not.
 */
export function gridOf(lineStarts: readonly number[]): object {
  const known = grids.get(lineStarts);
  if (known) return known;
  const made = {};
  grids.set(lineStarts, made);
  return made;
}

/** How lines moved: those after `line` by `by`; of `line` itself a part may have moved. */
export interface LineShift {
  readonly line: number;
  readonly by: number;
}

const shifts = new WeakMap<object, LineShift & { readonly from: object }>();

/** Notes how lines are where what stood at or after `end` moved by `by`: as before where it stays in its line. */
export function keepGrid(
  before: readonly number[],
  now: readonly number[],
  { end, by }: { readonly end: number; readonly by: number },
): void {
  const [line, newLine] = [lineAt(before, end), lineAt(now, end + by)];
  if (line === newLine) grids.set(now, gridOf(before));
  else shifts.set(gridOf(now), { from: gridOf(before), line, by: newLine - line });
}

/** How the lines of one grid moved to become those of the next; null where `now` does not follow from `before`. */
export function shiftBetween(before: object, now: object): LineShift | null {
  const shift = shifts.get(now);
  return shift?.from === before ? shift : null;
}
