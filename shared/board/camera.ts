import type { Area } from './area.ts';

/** How the canvas is looked at: a place (x, y) of the board stands at (x · zoom + camera.x, y · zoom + camera.y) pixels. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Width and height of the window onto the canvas, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Zooms that the canvas allows. */
export const zoomRange = { least: 0.15, most: 2.5 } as const;

/** What is seen of the board. */
export function areaSeen(camera: Camera, frame: Frame): Area {
  return {
    x: -camera.x / camera.zoom,
    y: -camera.y / camera.zoom,
    width: frame.width / camera.zoom,
    height: frame.height / camera.zoom,
  };
}

/** The camera that shows an area as large as it fits the frame, in the middle. */
export function cameraOn(area: Area, frame: Frame): Camera {
  const fitting = Math.min(frame.width / Math.max(1, area.width), frame.height / Math.max(1, area.height));
  const zoom = Math.min(zoomRange.most, Math.max(zoomRange.least, fitting));
  return {
    x: frame.width / 2 - (area.x + area.width / 2) * zoom,
    y: frame.height / 2 - (area.y + area.height / 2) * zoom,
    zoom,
  };
}

/** The camera after a zoom by `factor` around a place of the frame (pixels) that stays where it is. */
export function zoomedAt(camera: Camera, at: { x: number; y: number }, factor: number): Camera {
  const zoom = Math.min(zoomRange.most, Math.max(zoomRange.least, camera.zoom * factor));
  const grown = zoom / camera.zoom;
  return { x: at.x - (at.x - camera.x) * grown, y: at.y - (at.y - camera.y) * grown, zoom };
}
