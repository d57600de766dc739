import { type Area, areaAround } from '../../shared/board/area.ts';
import { itemArea } from '../../shared/board/item-area.ts';
import type { Scene } from '../../shared/graph/drawing/scene.ts';
import { takeKeptLook } from '../session/camera.ts';
import { useSession } from '../session/session.ts';

/** Room left around the drawing, as a part of its size; above, where names of networks stand out, and below, where the tools float, more. */
const room = { side: 0.04, above: 0.07, below: 0.16 } as const;
/** A few cards are not blown up beyond this area, in canvas units. */
const least = { width: 640, height: 400 } as const;

/**
 * What the canvas begins with after the window was divided anew: what was seen before. Where that was the whole drawing and
 * a class looks on now, it is the drawing as large as it fits. Null: nothing was kept.
 */
export function firstLook(scene: Scene, presenting: boolean): Area | null {
  const kept = takeKeptLook();
  if (!kept || !presenting) return kept;
  const drawn = drawnArea(scene);
  return drawn && holds(kept, drawn) ? framed(drawn) : kept;
}

/** Where the drawing and what was written over it stand; null where there is nothing. */
export function drawnArea(scene: Scene): Area | null {
  const items = [...(useSession.getState().store?.items.values() ?? [])].map(itemArea);
  return areaAround([...scene.boxes.values(), ...(scene.wall ? [scene.wall] : []), ...items]);
}

/** Whether one area lies within another. */
export function holds(area: Area, inner: Area): boolean {
  return (
    inner.x >= area.x &&
    inner.y >= area.y &&
    inner.x + inner.width <= area.x + area.width &&
    inner.y + inner.height <= area.y + area.height
  );
}

/** The drawing with room around it, for a class. */
export function framed(drawn: Area): Area {
  const width = Math.max(least.width, drawn.width);
  const height = Math.max(least.height, drawn.height);
  const x = drawn.x - (width - drawn.width) / 2 - width * room.side;
  const y = drawn.y - (height - drawn.height) / 2 - height * room.above;
  return { x, y, width: width * (1 + 2 * room.side), height: height * (1 + room.above + room.below) };
}
