import { zoomedAt } from '../../../shared/board/camera.ts';
import type { Point } from '../../../shared/board/touches-item.ts';
import { cameraNow, moveCamera } from '../../session/camera.ts';
import type { Gesture, Sample } from './gesture.ts';

/** Moves the view with the pointer. */
export function pan(start: Sample): Gesture {
  let last = start.screen;
  return {
    move(samples) {
      const now = samples.at(-1)?.screen ?? last;
      const { x, y, zoom } = cameraNow();
      moveCamera({ x: x + now.x - last.x, y: y + now.y - last.y, zoom });
      last = now;
    },
    end: () => undefined,
    cancel: () => undefined,
  };
}

/** Moves and zooms the view so that what was under two fingers stays under them. */
export function pinch(before: readonly [Point, Point], after: readonly [Point, Point]): void {
  const [from, to] = [middle(before), middle(after)];
  const camera = cameraNow();
  const moved = { ...camera, x: camera.x + to.x - from.x, y: camera.y + to.y - from.y };
  const spread = apart(before);
  moveCamera(zoomedAt(moved, to, spread > 0 ? apart(after) / spread : 1));
}

function middle([one, other]: readonly [Point, Point]): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

function apart([one, other]: readonly [Point, Point]): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
