/** Decimals that the board keeps of a point: a tenth of a canvas unit. */
const tenth = 10;

/**
 * The points of a stroke as the board keeps them: x and y to a tenth, pressure to a hundredth, and none nearer than
 * `gap` canvas units to the one before (the last always stays).
 */
export function tidyPoints(points: readonly number[], gap: number): number[] {
  const kept: number[] = [];
  let [lastX, lastY] = [Infinity, Infinity];
  for (let at = 0; at + 2 < points.length; at += 3) {
    const [x, y, pressure] = [points[at]!, points[at + 1]!, points[at + 2]!];
    const isLast = at + 5 >= points.length;
    const moved = Math.hypot(x - lastX, y - lastY);
    if (moved < gap && !(isLast && moved > 0)) continue;
    kept.push(Math.round(x * tenth) / tenth, Math.round(y * tenth) / tenth, Math.round(pressure * 100) / 100);
    [lastX, lastY] = [x, y];
  }
  return kept;
}
