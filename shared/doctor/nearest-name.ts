/**
 * The one name of a list that somebody most likely meant: at most two letters away (one in short names), the same in
 * other letter case, singular for plural, or
 * its first word (`depends` for `depends_on`). Null when nothing is near or two are equally near.
 */
export function nearestName(written: string, names: readonly string[]): string | null {
  const wanted = plain(written);
  const limit = wanted.length <= 4 ? 1 : 2;
  let [best, nearest, tied]: [number, string | null, boolean] = [limit + 1, null, false];
  for (const name of names) {
    const other = plain(name);
    const distance =
      `${wanted}s` === other || wanted === `${other}s` ? 0.5 : distanceOf(wanted, other, limit);
    if (distance < best) [best, nearest, tied] = [distance, name, false];
    else if (distance === best && distance <= limit) tied = true;
  }
  if (nearest !== null) return tied ? null : nearest;
  const longer = names.filter(name => wanted.length >= 3 && plain(name).startsWith(`${wanted}_`));
  return longer.length === 1 ? (longer[0] ?? null) : null;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('-', '_');
}

/** Letters to insert, remove, replace or swap with their neighbour; more than `limit` counts as `limit + 1`. */
function distanceOf(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    [before, last] = [last, next];
  }
  return Math.min(last[other.length] ?? limit + 1, limit + 1);
}
