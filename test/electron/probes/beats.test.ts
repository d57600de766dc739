import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBeats } from '../../../electron/probes/beats.ts';
import type { TargetProbe } from '../../../electron/probes/target-probe.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_200_000 }));
afterEach(() => void vi.useRealTimers());

/** A target that answers after so long. */
function target(everyMs: () => number, takesMs: number) {
  const asked: number[] = [];
  let asking = 0;
  let overlaps = 0;
  const probe: TargetProbe = {
    target: undefined as never,
    async ask() {
      asked.push(Date.now() - 1_200_000);
      asking += 1;
      if (asking > 1) overlaps += 1;
      await new Promise(resolve => setTimeout(resolve, takesMs));
      asking -= 1;
    },
    said: () => null,
    beatMs: everyMs,
    wake: () => undefined,
    dispose: () => undefined,
  };
  return { probe, asked, overlaps: () => overlaps };
}

describe('Beats', () => {
  it('ask each target in its own, never twice at a time, whatever another one takes', async () => {
    const quick = target(() => 2_000, 10);
    const slow = target(() => 2_000, 7_000);
    const beats = createBeats(() => undefined);
    beats.settle([quick.probe, slow.probe]);
    await vi.advanceTimersByTimeAsync(10_500);
    expect(quick.asked).toEqual([0, 2_000, 4_000, 6_000, 8_000, 10_000]);
    expect(slow.asked).toEqual([0, 8_000]);
    expect(slow.overlaps()).toBe(0);
    beats.dispose();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(quick.asked).toHaveLength(6);
  });

  it('become slower and quicker again, at once', async () => {
    const { probe, asked } = target(() => 2_000, 10);
    const beats = createBeats(() => undefined);
    beats.settle([probe]);
    beats.stretch(4);
    await vi.advanceTimersByTimeAsync(17_000);
    expect(asked).toEqual([0, 8_000, 16_000]);
    beats.stretch(1);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(asked).toEqual([0, 8_000, 16_000, 18_000, 20_000]);
    beats.dispose();
  });

  it('forget who is gone, also in the middle of a question', async () => {
    const gone = target(() => 2_000, 500);
    const heard = vi.fn();
    const beats = createBeats(heard);
    beats.settle([gone.probe]);
    await vi.advanceTimersByTimeAsync(100);
    beats.settle([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(gone.asked).toEqual([0]);
    expect(heard).not.toHaveBeenCalled();
  });

  it('do not wait out a long pause once a target is worth asking more often', async () => {
    let every = 15_000;
    const woken = target(() => every, 10);
    const beats = createBeats(() => undefined);
    beats.settle([woken.probe]);
    await vi.advanceTimersByTimeAsync(5_500);
    every = 2_000;
    beats.settle([woken.probe]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(woken.asked).toEqual([0, 6_000]);
    beats.dispose();
  });
});
