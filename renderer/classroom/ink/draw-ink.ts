import { arrowPath, arrowWidth } from '../../../shared/board/arrow-path.ts';
import type { BoardItem } from '../../../shared/board/item.ts';
import { strokePath } from '../../../shared/board/stroke-path.ts';
import type { InkColour } from '../board-state.ts';
import { inkOpacity } from './ink-colours.ts';

/** What is drawn on canvases: strokes and arrows. Notes and texts are elements of the page. */
export type Ink = Extract<BoardItem, { kind: 'stroke' | 'arrow' }>;

/** Whether an item is drawn on a canvas. */
export function isInk(item: BoardItem): item is Ink {
  return item.kind === 'stroke' || item.kind === 'arrow';
}

const paths = new WeakMap<Ink, Path2D>();

/** Draws ink in the context's coordinates, which are the board's. Finished items keep their path. */
export function drawInk(
  context: CanvasRenderingContext2D,
  item: Ink,
  colourOf: (colour: InkColour) => string,
  finished = true,
): void {
  const path = (finished ? paths.get(item) : undefined) ?? makePath(item, finished);
  if (finished) paths.set(item, path);
  if (item.kind === 'arrow') {
    context.globalAlpha = inkOpacity('arrow');
    context.strokeStyle = colourOf(item.colour);
    context.lineWidth = arrowWidth(item);
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke(path);
  } else {
    context.globalAlpha = inkOpacity(item.tool);
    context.fillStyle = colourOf(item.colour);
    context.fill(path);
  }
  context.globalAlpha = 1;
}

function makePath(item: Ink, finished: boolean): Path2D {
  return new Path2D(item.kind === 'arrow' ? arrowPath(item) : strokePath(item, finished));
}
