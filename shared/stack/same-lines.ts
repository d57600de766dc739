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

/** Notes that lines are as before where what stood at or after `end` moved by `by` and stays in its line. */
export function keepGrid(
  before: readonly number[],
  now: readonly number[],
  { end, by }: { readonly end: number; readonly by: number },
): void {
  if (lineAt(before, end) === lineAt(now, end + by)) grids.set(now, gridOf(before));
}
