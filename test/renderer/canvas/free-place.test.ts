import { describe, expect, it } from 'vitest';
import { freePlace } from '../../../renderer/canvas/gestures/free-place.ts';
import { boxesMeet } from '../../../shared/graph/layout/geometry.ts';

const size = { width: 240, height: 132 };
const card = { x: 0, y: 0, ...size };

describe('A part dropped on the canvas', () => {
  it('stands where it was dropped when it covers nothing there, however near', () => {
    expect(freePlace({ x: 245, y: 10 }, size, [card])).toEqual({ x: 245, y: 10 });
    expect(freePlace({ x: 40, y: 40 }, size, [])).toEqual({ x: 40, y: 40 });
  });

  it('gives way to the nearest side of the card that it would cover', () => {
    expect(freePlace({ x: 200, y: 10 }, size, [card])).toEqual({ x: 276, y: 10 });
    expect(freePlace({ x: 10, y: 120 }, size, [card])).toEqual({ x: 10, y: 168 });
  });

  it('covers nothing in a crowd either', () => {
    const crowd = [0, 1, 2].flatMap(x => [0, 1, 2].map(y => ({ x: x * 280, y: y * 170, ...size })));
    const at = freePlace({ x: 290, y: 180 }, size, crowd);
    expect(crowd.filter(one => boxesMeet({ ...at, ...size }, one))).toEqual([]);
  });
});
