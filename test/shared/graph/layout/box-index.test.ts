import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxIndex } from '../../../../shared/graph/layout/box-index.ts';
import { type Box, boxesMeet } from '../../../../shared/graph/layout/geometry.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const box: fc.Arbitrary<Box> = fc.record({
  x: number(-3000, 3000),
  y: number(-3000, 3000),
  width: number(0, 5000),
  height: number(0, 900),
});

it('finds near a box exactly what a look at all boxes finds, in the order of adding', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 80 }), box, number(0, 40), (boxes, asked, gap) => {
      const index = boxIndex<number>();
      for (const [at, one] of boxes.entries()) index.add(one, at);
      const meeting = [...boxes.keys()].filter(at => boxesMeet(asked, boxes[at] ?? asked, gap));
      expect(index.near(asked, gap)).toEqual(meeting);
      expect(index.isFree(asked, gap)).toBe(meeting.length === 0);
    }),
  );
});
