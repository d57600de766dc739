import { type Area, areaAround, areasMeet, widen } from '../../../shared/board/area.ts';
import { areaSeen } from '../../../shared/board/camera.ts';
import { itemArea } from '../../../shared/board/item-area.ts';
import type { ProjectStore } from '../../../shared/project/store.ts';
import { cameraNow, type Look, onCamera } from '../../session/camera.ts';
import { drawInk, type Ink, isInk } from './draw-ink.ts';
import { createInkColours } from './ink-colours.ts';

/** Pixels painted beyond each edge of the window, so that a pan only moves the picture. */
const beyond = 320;
/** Milliseconds without a zoom after which the picture is painted sharp again. */
const rest = 110;
/** Sharper than this is not seen on ink, and costs. */
const mostDensity = 2;

/** The finished ink of the board on one canvas. */
export interface DryInk {
  /** Does not draw these, until told otherwise (they are being moved or erased). */
  readonly hide: (ids: ReadonlySet<string>) => void;
  /** The theme changed. */
  readonly recolour: () => void;
  readonly dispose: () => void;
}

interface Entry {
  readonly item: Ink;
  readonly area: Area;
}

/**
 * Draws all strokes and arrows of the store on a canvas larger than the window. A pan moves the canvas as a picture, a zoom
 * stretches it; it is painted anew when its edge comes into view and when a zoom has come to rest. A change paints only
 * where it is.
 */
export function createDryInk(canvas: HTMLCanvasElement, items: ProjectStore['items']): DryInk {
  const context = canvas.getContext('2d');
  const colours = createInkColours(canvas);
  const ink = new Map<string, Entry>();
  let order: readonly string[] = [];
  let hidden: ReadonlySet<string> = new Set();
  let painted: Look | null = null;
  let density = 1;
  /** What is to be painted with the next frame: areas, or everything. */
  let dirty: Area[] | 'all' = [];
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = (id: string): void => {
    const before = ink.get(id);
    const item = items.get(id);
    const entry = item && isInk(item) ? { item, area: itemArea(item) } : null;
    if (entry) ink.set(id, entry);
    else ink.delete(id);
    for (const touched of [before, entry]) if (touched && dirty !== 'all') dirty.push(touched.area);
  };
  const sort = (): void => {
    const highlighter = (id: string): number => {
      const item = ink.get(id)?.item;
      return item?.kind === 'stroke' && item.tool === 'highlighter' ? 0 : 1;
    };
    order = [...ink.keys()].sort((a, b) => highlighter(a) - highlighter(b) || (a < b ? -1 : 1));
  };
  const ask = (what: 'all' | null): void => {
    if (what) dirty = what;
    frame ||= requestAnimationFrame(paint);
  };

  const paint = (): void => {
    frame = 0;
    const area = dirty === 'all' || !painted ? null : areaAround(dirty);
    const all = area === null;
    if (all && dirty !== 'all' && painted) return;
    dirty = [];
    const look = all ? cameraNow() : painted;
    if (!context || !look || look.width === 0) return;
    if (all) {
      density = Math.min(mostDensity, devicePixelRatio);
      resize(canvas, look.width + 2 * beyond, look.height + 2 * beyond, density);
      painted = look;
      clearTimeout(timer);
    }
    const scale = density * look.zoom;
    context.setTransform(1, 0, 0, 1, 0, 0);
    const reach = all ? widen(areaSeen(look, look), beyond / look.zoom) : widen(area, 2 / look.zoom);
    context.save();
    context.setTransform(scale, 0, 0, scale, density * (look.x + beyond), density * (look.y + beyond));
    if (all) {
      context.clearRect(reach.x, reach.y, reach.width, reach.height);
    } else {
      context.beginPath();
      context.rect(reach.x, reach.y, reach.width, reach.height);
      context.clip();
      context.clearRect(reach.x, reach.y, reach.width, reach.height);
    }
    let drawn = 0;
    for (const id of order) {
      const entry = ink.get(id);
      if (!entry || hidden.has(id) || !areasMeet(entry.area, reach)) continue;
      drawInk(context, entry.item, colours.of);
      drawn++;
    }
    context.restore();
    // An empty picture costs as much to move as a full one.
    if (all || drawn > 0) canvas.hidden = all && drawn === 0;
    place(cameraNow());
  };

  const place = (look: Look): void => {
    if (!painted) return;
    const stretch = look.zoom / painted.zoom;
    const left = look.x - (painted.x + beyond) * stretch;
    const top = look.y - (painted.y + beyond) * stretch;
    const still = Math.abs(stretch - 1) < 1e-4;
    canvas.style.transform = still
      ? `translate(${left}px, ${top}px)`
      : `translate(${left}px, ${top}px) scale(${stretch})`;
    const right = left + (painted.width + 2 * beyond) * stretch;
    const bottom = top + (painted.height + 2 * beyond) * stretch;
    const bare = left > 0 || top > 0 || right < look.width || bottom < look.height;
    const resized = look.width !== painted.width || look.height !== painted.height;
    if (bare || resized || stretch > 2) ask('all');
    else if (!still) {
      clearTimeout(timer);
      timer = setTimeout(() => ask('all'), rest);
    }
  };
  const stopCamera = onCamera(look => {
    if (ink.size > 0) painted ? place(look) : ask('all');
  });
  const changed = ({ keysChanged }: { keysChanged: Set<string> }): void => {
    for (const id of keysChanged) read(id);
    sort();
    if (ink.size === 0) {
      // The window pays for a canvas that is shown, empty or not.
      canvas.hidden = true;
      painted = null;
    } else ask(painted ? null : 'all');
  };

  for (const id of items.keys()) read(id);
  sort();
  items.observe(changed);
  canvas.hidden = true;
  if (ink.size > 0) ask('all');
  return {
    hide(ids) {
      const before = hidden;
      hidden = ids;
      for (const id of new Set([...before, ...ids])) {
        const entry = ink.get(id);
        if (entry && before.has(id) !== ids.has(id) && dirty !== 'all') dirty.push(entry.area);
      }
      if (dirty.length > 0) ask(null);
    },
    recolour() {
      colours.forget();
      if (ink.size > 0) ask('all');
    },
    dispose() {
      items.unobserve(changed);
      stopCamera();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    },
  };
}

/** Gives a canvas so many CSS pixels; leaves it alone, with its picture, when it has them. */
export function resize(canvas: HTMLCanvasElement, width: number, height: number, density: number): void {
  const [w, h] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width === w && canvas.height === h) return;
  canvas.width = w;
  canvas.height = h;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}
