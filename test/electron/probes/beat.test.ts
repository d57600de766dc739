import { describe, expect, it } from 'vitest';
import { beatMs, untilBeat } from '../../../electron/probes/beat.ts';

describe('The beat of a target', () => {
  it.each([
    ['is its technology’s own while it speaks', 2, null, 2_000],
    ['stays as it is in the first minute of silence', 2, 59_000, 2_000],
    ['is half as quick after a minute of silence', 2, 60_000, 4_000],
    ['is a quarter as quick after two', 2, 120_000, 8_000],
    ['is never slower than fifteen seconds for being silent', 5, 600_000, 15_000],
    ['is never quicker than its technology wants', 30, 600_000, 30_000],
  ])('%s', (_says, everySeconds, quietMs, expected) => {
    expect(beatMs(everySeconds, quietMs)).toBe(expected);
  });

  it('meets those of others on the clock', () => {
    expect(untilBeat(10_000, 5_000)).toBe(5_000);
    expect(untilBeat(10_300, 5_000)).toBe(4_700);
    expect(untilBeat(10_300, 2_000)).toBe(1_700);
  });

  it('leaves out the next one when that is nearly over', () => {
    expect(untilBeat(11_900, 2_000)).toBe(2_100);
    expect(untilBeat(11_999, 2_000)).toBe(2_001);
  });
});
