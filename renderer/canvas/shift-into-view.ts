import type { Camera, Frame } from '../../shared/board/camera.ts';
import type { Box } from '../../shared/graph/layout/geometry.ts';

/** Strips of the canvas, in pixels, that its tools lie on or where things stick to the edge. */
const clear = { top: 24, right: 16, bottom: 72, left: 16 } as const;

/** How far the view has to move, in pixels, to show the first of the boxes that fits into it; the last one as far as it goes. */
export function shiftIntoView(
  boxes: readonly Box[],
  { x, y, zoom }: Camera,
  { width, height }: Frame,
): { readonly x: number; readonly y: number } {
  const right = width - clear.right;
  const bottom = height - clear.bottom;
  const box =
    boxes.find(one => one.width * zoom <= right - clear.left && one.height * zoom <= bottom - clear.top) ??
    boxes.at(-1);
  if (!box) return { x: 0, y: 0 };
  return {
    x: along(box.x * zoom + x, (box.x + box.width) * zoom + x, clear.left, right),
    y: along(box.y * zoom + y, (box.y + box.height) * zoom + y, clear.top, bottom),
  };
}

/** The least shift that brings a stretch between two bounds; its beginning where it is too long. */
function along(from: number, to: number, least: number, most: number): number {
  if (from < least) return least - from;
  return to > most ? Math.max(most - to, least - from) : 0;
}
