import type { Size } from './geometry.ts';

/** Where each box of a packing goes, and how large the whole is. */
export interface Packing {
  readonly offsets: readonly { readonly x: number; readonly y: number }[];
  readonly size: Size;
}

const candidateWidths = 48;

/** Packs boxes in rows, in their order, so that the whole comes nearest to `aspect` (width : height); boxes never meet. */
export function packRows(boxes: readonly Size[], gap: number, aspect: number): Packing {
  let best: Packing = rows(boxes, gap, Number.POSITIVE_INFINITY);
  let cost = costOf(best.size, aspect);
  let width = 0;
  const step = Math.max(1, Math.floor(boxes.length / candidateWidths));
  boxes.forEach((box, index) => {
    width += box.width + gap;
    if (index % step !== 0) return;
    const packing = rows(boxes, gap, width - gap);
    const candidate = costOf(packing.size, aspect);
    if (candidate < cost) [best, cost] = [packing, candidate];
  });
  return best;
}

function rows(boxes: readonly Size[], gap: number, maxWidth: number): Packing {
  const offsets: { x: number; y: number }[] = [];
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const box of boxes) {
    if (x > 0 && x + box.width > maxWidth) {
      y += rowHeight + gap;
      [x, rowHeight] = [0, 0];
    }
    offsets.push({ x, y });
    x += box.width + gap;
    width = Math.max(width, x - gap);
    rowHeight = Math.max(rowHeight, box.height);
  }
  return { offsets, size: { width, height: boxes.length === 0 ? 0 : y + rowHeight } };
}

function costOf(size: Size, aspect: number): number {
  return Math.max(size.width / aspect, size.height);
}
