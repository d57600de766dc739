import { describe, expect, it } from 'vitest';
import { shiftIntoView } from '../../../renderer/canvas/shift-into-view.ts';

const frame = { width: 800, height: 600 };
const camera = { x: 0, y: 0, zoom: 1 };
const card = { x: 700, y: 500, width: 200, height: 120 };

describe('The view', () => {
  it('stays where it is when everything is seen', () => {
    expect(shiftIntoView([{ x: 100, y: 100, width: 300, height: 200 }], camera, frame)).toEqual({
      x: 0,
      y: 0,
    });
  });

  it('moves just as far as needed, clear of the tools at the bottom', () => {
    expect(shiftIntoView([card], camera, frame)).toEqual({ x: -116, y: -92 });
    expect(shiftIntoView([{ ...card, x: -50, y: -10 }], camera, frame)).toEqual({ x: 66, y: 34 });
  });

  it('shows the first that fits at this zoom', () => {
    const region = { x: 100, y: 100, width: 900, height: 700 };
    expect(shiftIntoView([region, card], camera, frame)).toEqual({ x: -116, y: -92 });
    expect(shiftIntoView([region, card], { ...camera, zoom: 0.5 }, frame)).toEqual({ x: 0, y: 0 });
  });

  it('shows the beginning of what is too large', () => {
    expect(shiftIntoView([{ x: 100, y: 100, width: 2000, height: 100 }], camera, frame)).toEqual({
      x: -84,
      y: 0,
    });
  });
});
