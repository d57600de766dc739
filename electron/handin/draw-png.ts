import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import type { Paint, Picture, Shape } from '../../shared/exporters/picture/picture.ts';

/** Pixels per canvas unit: sharp on paper and on a projector. */
const scale = 2;
/** The longest side of a picture in pixels; a larger drawing is made smaller. */
const longestSide = 12_000;

const fonts = { plain: 'Inter, sans-serif', mono: '"JetBrains Mono", monospace' } as const;

/** A picture as PNG, two pixels per unit, with the app's own fonts; `transparent` leaves the paper out. */
export function drawPng(picture: Picture, { transparent = false } = {}): Uint8Array {
  loadFonts();
  const { x, y, width, height } = picture.box;
  const factor = Math.min(scale, longestSide / Math.max(width, height));
  const canvas = createCanvas(Math.ceil(width * factor), Math.ceil(height * factor));
  const context = canvas.getContext('2d');
  if (!transparent) {
    context.fillStyle = picture.background;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.scale(factor, factor);
  context.translate(-x, -y);
  for (const shape of picture.shapes) {
    context.save();
    drawShape(context, shape);
    context.restore();
  }
  return new Uint8Array(canvas.toBuffer('image/png'));
}

function drawShape(context: SKRSContext2D, shape: Shape): void {
  switch (shape.kind) {
    case 'rect': {
      const path = new Path2D();
      path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0);
      paint(context, path, shape);
      return;
    }
    case 'path': {
      const { at } = shape;
      if (at) {
        context.translate(at.x, at.y);
        context.rotate(((at.turn ?? 0) * Math.PI) / 180);
        context.scale(at.scale ?? 1, at.scale ?? 1);
      }
      paint(context, new Path2D(shape.d), shape);
      return;
    }
    case 'text':
      context.font = `${shape.weight ?? 400} ${shape.size}px ${shape.mono ? fonts.mono : fonts.plain}`;
      context.textAlign = shape.anchor === 'middle' ? 'center' : (shape.anchor ?? 'start');
      context.fillStyle = shape.colour;
      context.fillText(shape.text, shape.x, shape.y);
  }
}

function paint(context: SKRSContext2D, path: Path2D, paint: Paint): void {
  context.globalAlpha = paint.opacity ?? 1;
  if (paint.fill) {
    context.fillStyle = paint.fill;
    context.fill(path);
  }
  if (paint.stroke) {
    context.strokeStyle = paint.stroke;
    context.lineWidth = paint.strokeWidth ?? 1;
    context.setLineDash([...(paint.dash ?? [])]);
    if (paint.round) {
      context.lineCap = 'round';
      context.lineJoin = 'round';
    }
    context.stroke(path);
  }
}

let loaded = false;

/** The fonts of the window, for every script they have; a missing one leaves the system's. */
function loadFonts(): void {
  if (loaded) return;
  loaded = true;
  const require = createRequire(import.meta.url);
  for (const [name, family] of [
    ['inter', 'Inter'],
    ['jetbrains-mono', 'JetBrains Mono'],
  ] as const) {
    const folder = join(dirname(require.resolve(`@fontsource-variable/${name}/package.json`)), 'files');
    for (const script of ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese']) {
      const file = join(folder, `${name}-${script}-wght-normal.woff2`);
      if (existsSync(file)) GlobalFonts.registerFromPath(file, family);
    }
  }
}
