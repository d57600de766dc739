import { beforeEach, describe, expect, it } from 'vitest';
import { firstLook } from '../../../renderer/canvas/first-look.ts';
import { cameraMoved, keepLook } from '../../../renderer/session/camera.ts';
import type { Scene } from '../../../shared/graph/drawing/scene.ts';

const scene: Scene = {
  boxes: new Map([['service:db', { x: 100, y: 100, width: 800, height: 500 }]]),
  regions: [],
  homes: new Map(),
  wall: null,
};
const look = (zoom: number): void => {
  cameraMoved({ x: 0, y: 0, zoom, width: 1000, height: 800 });
  keepLook();
};

describe('What a canvas begins with when the window was divided anew', () => {
  beforeEach(() => void firstLook(scene, false));

  it('is nothing of before when nothing was kept', () => {
    expect(firstLook(scene, true)).toBeNull();
  });

  it('is what was seen', () => {
    look(0.5);
    expect(firstLook(scene, false)).toEqual({ x: -0, y: -0, width: 2000, height: 1600 });
  });

  it('is the whole drawing, as large as it fits, where a class looks on and all of it was seen', () => {
    look(0.5);
    expect(firstLook(scene, true)).toEqual({ x: 68, y: 65, width: 864, height: 615 });
  });

  it('is the detail that was zoomed to, in front of a class as well', () => {
    look(2);
    expect(firstLook(scene, true)).toEqual({ x: -0, y: -0, width: 500, height: 400 });
  });
});
