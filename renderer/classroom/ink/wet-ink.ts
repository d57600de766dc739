import type { Point } from '../../../shared/board/touches-item.ts';
import { cameraNow, onCamera } from '../../session/camera.ts';
import { drawInk, type Ink } from './draw-ink.ts';
import { resize } from './dry-ink.ts';
import { createInkColours } from './ink-colours.ts';

/** How long the laser's trail is seen, in milliseconds. */
export const trailLasts = 1400;
const trailWidth = 7;
const laserColour = '#ff2d2d';

/** Ink that is still being drawn or moved, and the laser: a canvas of its own, so that finished ink need not be painted. */
export interface WetInk {
  /** Shows these, moved by an offset in canvas units; none: clears. */
  readonly show: (ink: readonly Ink[], offset?: { dx: number; dy: number }, finished?: boolean) => void;
  /** Where the laser points (board coordinates); null: it is off, and its trail fades. */
  readonly point: (at: Point | null, trail: boolean) => void;
  readonly recolour: () => void;
  readonly dispose: () => void;
}

interface TrailPoint extends Point {
  readonly at: number;
  /** Continues the point before. */
  readonly joined: boolean;
}

/** Makes the layer of wet ink on a canvas that fills the window. */
export function createWetInk(canvas: HTMLCanvasElement): WetInk {
  const context = canvas.getContext('2d');
  const colours = createInkColours(canvas);
  let ink: readonly Ink[] = [];
  let offset = { dx: 0, dy: 0 };
  let finished = false;
  let trail: TrailPoint[] = [];
  let dot: Point | null = null;
  let drawing = false;
  let frame = 0;

  const ask = (): void => {
    frame ||= requestAnimationFrame(paint);
  };
  const paint = (): void => {
    frame = 0;
    const now = performance.now();
    trail = trail.filter(({ at }) => now - at < trailLasts);
    const empty = ink.length === 0 && trail.length === 0 && dot === null;
    canvas.hidden = empty;
    if (!context) return;
    if (empty) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      return;
    }
    const look = cameraNow();
    const density = Math.min(2, devicePixelRatio);
    resize(canvas, look.width, look.height, density);
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, look.width, look.height);
    const scale = density * look.zoom;
    const [x, y] = [look.x + offset.dx * look.zoom, look.y + offset.dy * look.zoom];
    context.setTransform(scale, 0, 0, scale, density * x, density * y);
    for (const item of ink) drawInk(context, item, colours.of, finished);
    context.setTransform(density, 0, 0, density, 0, 0);
    const onScreen = (point: Point): Point => ({
      x: point.x * look.zoom + look.x,
      y: point.y * look.zoom + look.y,
    });
    drawTrail(context, trail, now, onScreen);
    if (dot) drawDot(context, onScreen(dot));
    if (trail.length > 0) ask();
  };
  const stopCamera = onCamera(() => {
    if (!canvas.hidden) ask();
  });
  canvas.hidden = true;
  return {
    show(next, by = { dx: 0, dy: 0 }, done = false) {
      ink = next;
      offset = by;
      finished = done;
      ask();
    },
    point(at, leaves) {
      if (at && leaves) trail.push({ ...at, at: performance.now(), joined: drawing });
      drawing = at !== null && leaves;
      dot = at;
      ask();
    },
    recolour: () => colours.forget(),
    dispose() {
      stopCamera();
      cancelAnimationFrame(frame);
    },
  };
}

function drawTrail(
  context: CanvasRenderingContext2D,
  trail: readonly TrailPoint[],
  now: number,
  onScreen: (point: Point) => Point,
): void {
  context.lineCap = 'round';
  context.strokeStyle = laserColour;
  for (let at = 1; at < trail.length; at++) {
    const [before, point] = [trail[at - 1]!, trail[at]!];
    if (!point.joined) continue;
    const left = 1 - (now - point.at) / trailLasts;
    const [from, to] = [onScreen(before), onScreen(point)];
    context.globalAlpha = Math.min(1, left * 1.6);
    context.lineWidth = Math.max(1, trailWidth * left);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function drawDot(context: CanvasRenderingContext2D, at: Point): void {
  context.fillStyle = laserColour;
  for (const [radius, opacity] of [
    [13, 0.22],
    [6, 1],
  ] as const) {
    context.globalAlpha = opacity;
    context.beginPath();
    context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
}
