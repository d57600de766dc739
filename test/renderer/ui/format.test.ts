import { describe, expect, it } from 'vitest';
import { formatMilliseconds } from '../../../renderer/ui/format.ts';

describe('A time', () => {
  it.each([
    [850, '850 ms'],
    [12_400, '12.4 s'],
    [180_000, '3 min'],
    [5 * 3_600_000, '5 h'],
    [72 * 3_600_000, '3 d'],
  ])('of %i milliseconds reads %s', (milliseconds, words) => {
    expect(formatMilliseconds(milliseconds, 'en')).toBe(words);
  });
});
