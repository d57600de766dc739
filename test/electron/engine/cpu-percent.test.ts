import { expect, it } from 'vitest';
import { cpuPercent } from '../../../electron/engine/cpu-percent.ts';
import type { StatsSample } from '../../../electron/engine/engine.ts';

const sample = (at: number, cpuTotal: number, systemTotal: number | null): StatsSample => ({
  at,
  cpuTotal,
  systemTotal,
  cpus: 2,
  memoryBytes: null,
  memoryLimitBytes: null,
});

it('is 100 for one core busy on a machine with two', () => {
  expect(cpuPercent(sample(0, 0, 0), sample(1000, 1e9, 2e9))).toBe(100);
});

it('uses the clock where the system tells no total', () => {
  expect(cpuPercent(sample(0, 0, null), sample(2000, 1e9, null))).toBe(50);
});

it.each([
  ['the first sample', null, sample(0, 5, 5)],
  ['a container that started anew', sample(0, 5e9, 0), sample(1000, 1e9, 2e9)],
  ['two samples of one moment', sample(0, 1, 7), sample(0, 1, 7)],
])('is unknown, not 0, for %s', (_name, before, after) => {
  expect(cpuPercent(before, after)).toBeNull();
});
