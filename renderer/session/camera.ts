import type { Area } from '../../shared/board/area.ts';
import { areaSeen, type Camera, cameraOn, type Frame } from '../../shared/board/camera.ts';
import { motionOf } from './motion.ts';

/** How the canvas is looked at, and the size of its window in pixels. */
export interface Look extends Camera, Frame {}

type Mover = (camera: Camera, duration: number) => void;

let look: Look = { x: 0, y: 0, zoom: 1, width: 0, height: 0 };
let kept: Area | null = null;
/** What the canvas began with, and how it was looked at then. */
let begun: { readonly area: Area; readonly look: Look } | null = null;
let mover: Mover | null = null;
const listeners = new Set<(look: Look) => void>();

/** The camera as it is now. Not React state: it changes with every frame of a pan. */
export function cameraNow(): Look {
  return look;
}

/** Hears every change of the camera, at once; returns the end. */
export function onCamera(listener: (look: Look) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The canvas says how it is looked at now. */
export function cameraMoved(next: Look): void {
  look = next;
  for (const listener of listeners) listener(next);
}

/** Moves the camera, in so many milliseconds (0: at once). */
export function moveCamera(camera: Camera, duration = 0): void {
  mover?.(camera, duration);
}

/** Shows an area as large as it fits; smoothly, unless the user wants no motion. */
export function lookAt(area: Area, duration = 550): void {
  moveCamera(cameraOn(area, look), motionOf(duration));
}

/** The canvas takes over moving the camera; returns the end. */
export function onMoveCamera(move: Mover): () => void {
  mover = move;
  return () => {
    if (mover === move) mover = null;
  };
}

/** The canvas shows what was kept for it. */
export function cameraBegan(area: Area): void {
  begun = { area, look };
}

/**
 * The next canvas begins with what is seen now: the window is about to be divided anew. Where nobody moved the camera since
 * the last time, it is the very same area, which would else grow each time.
 */
export function keepLook(): void {
  const unmoved =
    begun && begun.look.x === look.x && begun.look.y === look.y && begun.look.zoom === look.zoom;
  kept = unmoved && begun ? begun.area : look.width > 0 ? areaSeen(look, look) : null;
}

/** What the canvas that begins is to show, once. */
export function takeKeptLook(): Area | null {
  const area = kept;
  kept = null;
  return area;
}
