import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaSeen, cameraOn, zoomedAt } from '../../../shared/board/camera.ts';
import { fitFont } from '../../../shared/board/fit-font.ts';
import type { BoardItem } from '../../../shared/board/item.ts';
import { itemArea } from '../../../shared/board/item-area.ts';
import { moveItem } from '../../../shared/board/move-item.ts';
import { strokePath } from '../../../shared/board/stroke-path.ts';
import { tidyPoints } from '../../../shared/board/tidy-points.ts';
import { touchesItem } from '../../../shared/board/touches-item.ts';
import { shiftView, viewsInOrder } from '../../../shared/board/views.ts';

const stroke: BoardItem = {
  kind: 'stroke',
  tool: 'pen',
  colour: 'ink',
  width: 4,
  points: [0, 0, 0.5, 100, 0, 0.5, 100, 100, 0.5],
};
const note: BoardItem = { kind: 'note', x: 10, y: 10, width: 80, height: 60, text: '', colour: 'yellow' };
const arrow: BoardItem = { kind: 'arrow', x: 0, y: 0, toX: 100, toY: 100, colour: 'red' };

describe('the eraser', () => {
  it.each([
    ['across the line', { x: 50, y: -20 }, { x: 50, y: 20 }, true],
    ['quickly, from far to far', { x: -500, y: 50 }, { x: 500, y: 50 }, true],
    ['beside it, within reach', { x: 20, y: 6 }, { x: 60, y: 6 }, true],
    ['inside the bend, out of reach', { x: 20, y: 50 }, { x: 60, y: 50 }, false],
    ['on the spot', { x: 100, y: 40 }, { x: 100, y: 40 }, true],
  ])('touches a stroke %s', (_, from, to, touched) => {
    expect(touchesItem(stroke, from, to, 5)).toBe(touched);
  });

  it('touches a note anywhere in it, also when it only flies over', () => {
    expect(touchesItem(note, { x: 40, y: 40 }, { x: 40, y: 40 }, 0)).toBe(true);
    expect(touchesItem(note, { x: 0, y: 40 }, { x: 200, y: 41 }, 0)).toBe(true);
    expect(touchesItem(note, { x: 0, y: 40 }, { x: 5, y: 40 }, 0)).toBe(false);
  });

  it('touches an arrow at its line, not in its box', () => {
    expect(touchesItem(arrow, { x: 50, y: 51 }, { x: 50, y: 51 }, 3)).toBe(true);
    expect(touchesItem(arrow, { x: 80, y: 20 }, { x: 80, y: 20 }, 3)).toBe(false);
  });
});

describe('ink', () => {
  it('is kept to a tenth, without points on top of each other, and ends where the pen left', () => {
    expect(tidyPoints([0.04, 0, 0.512, 0.3, 0, 0.5, 5.06, 0, 0.5, 5.1, 0, 0.5], 1)).toEqual([
      0, 0, 0.51, 5.1, 0, 0.5, 5.1, 0, 0.5,
    ]);
    expect(tidyPoints([3, 3, 0.5, 3, 3, 0.5], 1)).toEqual([3, 3, 0.5]);
  });

  it('is a closed outline around its points', () => {
    const path = strokePath({ tool: 'pen', width: 4, points: [0, 0, 0.5, 50, 10, 0.5, 100, 0, 0.5] });
    expect(path).toMatch(/^M[-\d. ]+Q[-\d. ]+Z$/);
    expect(strokePath({ tool: 'pen', width: 4, points: [5, 5, 0.5] })).toMatch(/Z$/);
    expect(strokePath({ tool: 'pen', width: 4, points: [] })).toBe('');
  });

  it('is thicker where the pen is pressed', () => {
    const line = (pressure: number): number[] => {
      const points = Array.from({ length: 30 }, (_, at) => [at * 5, 0, pressure]).flat();
      const ys = strokePath({ tool: 'pen', width: 10, points }).match(/-?[\d.]+ -?[\d.]+/g) ?? [];
      return ys.map(pair => Math.abs(Number(pair.split(' ')[1])));
    };
    expect(Math.max(...line(0.9))).toBeGreaterThan(Math.max(...line(0.2)));
  });

  it('moves as a whole, and comes back', () => {
    const whole = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(fc.constantFrom(stroke, note, arrow), whole, whole, (item, dx, dy) => {
        const moved = moveItem(item, dx, dy);
        expect(itemArea(moved)).toEqual({
          ...itemArea(item),
          x: itemArea(item).x + dx,
          y: itemArea(item).y + dy,
        });
        expect(moveItem(moved, -dx, -dy)).toEqual(item);
      }),
    );
  });
});

describe('a note', () => {
  const letters = (word: string): number => word.length * 0.5;

  it('has large letters while there is room, smaller ones for more text', () => {
    const room = { width: 160, height: 120 };
    expect(fitFont('', room, letters)).toBe(32);
    const sizes = [4, 40, 120, 4000].map(length => fitFont('word '.repeat(length / 4), room, letters));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes.at(-1)).toBe(10);
  });

  it('never breaks a word that fits in smaller letters', () => {
    expect(fitFont('POSTGRES_PASSWORD', { width: 160, height: 120 }, letters)).toBeLessThanOrEqual(160 / 8.5);
  });
});

describe('a view', () => {
  const area = { x: 100, y: -50, width: 800, height: 600 };

  it('fills the window with its area, in the middle, in any window', () => {
    for (const frame of [
      { width: 1440, height: 900 },
      { width: 600, height: 900 },
    ]) {
      const seen = areaSeen(cameraOn(area, frame), frame);
      expect(seen.x).toBeLessThanOrEqual(area.x + 1e-6);
      expect(seen.y).toBeLessThanOrEqual(area.y + 1e-6);
      expect(seen.x + seen.width / 2).toBeCloseTo(500);
      expect(seen.y + seen.height / 2).toBeCloseTo(250);
      expect(Math.min(seen.width - area.width, seen.height - area.height)).toBeCloseTo(0);
    }
  });

  it('is the same again in the same window', () => {
    const frame = { width: 1000, height: 700 };
    const camera = { x: 37, y: -80, zoom: 0.8 };
    const again = cameraOn(areaSeen(camera, frame), frame);
    expect(again.x).toBeCloseTo(camera.x);
    expect(again.y).toBeCloseTo(camera.y);
    expect(again.zoom).toBeCloseTo(camera.zoom);
  });

  it('keeps the place under the fingers while zooming', () => {
    const at = { x: 300, y: 200 };
    const before = { x: 20, y: 30, zoom: 1 };
    const after = zoomedAt(before, at, 1.5);
    expect((at.x - after.x) / after.zoom).toBeCloseTo((at.x - before.x) / before.zoom);
    expect(zoomedAt(before, at, 100).zoom).toBe(2.5);
  });

  it('goes one place earlier or later, and not past the ends', () => {
    const view = (name: string, order: number) => ({ name, order, ...area });
    const views = { a: view('One', 0), b: view('Two', 1), c: view('Three', 5) };
    const names = (all: typeof views): string[] => viewsInOrder(all).map(entry => entry.view.name);
    const after = { ...views, ...shiftView(viewsInOrder(views), 'c', -1) };
    expect(names(after)).toEqual(['One', 'Three', 'Two']);
    expect(shiftView(viewsInOrder(views), 'a', -1)).toEqual({});
    expect(shiftView(viewsInOrder(views), 'c', 1)).toEqual({});
  });
});
