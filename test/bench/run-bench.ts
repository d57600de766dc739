import type { Benchmark, Comparison } from './benchmark.ts';
import { boardBench } from './board-bench.ts';
import { deriveBench } from './derive-bench.ts';
import { editBench } from './edit-bench.ts';
import { positiveControl } from './measure.ts';
import { probesBench } from './probes-bench.ts';
import { projectBench } from './project-bench.ts';
import { typingBench } from './typing-bench.ts';

const benchmarks: readonly Benchmark[] = [
  deriveBench,
  editBench,
  projectBench,
  typingBench,
  boardBench,
  probesBench,
];

/** Runs the benchmarks named (none: all) and prints a table each; gives the exit code, 2 for an unknown name. */
export async function runBench(names: readonly string[]): Promise<number> {
  const unknown = names.find(name => !benchmarks.some(benchmark => benchmark.name === name));
  if (unknown !== undefined) {
    console.error(
      `no benchmark is called ${unknown}; there are ${benchmarks.map(({ name }) => name).join(', ')}`,
    );
    return 2;
  }
  console.log(`A busy loop of 100 ms is measured as ${positiveControl().toFixed(1)} ms.`);
  for (const benchmark of benchmarks) {
    if (names.length > 0 && !names.includes(benchmark.name)) continue;
    console.log(`\n${benchmark.name}: ${benchmark.title}`);
    for await (const comparison of benchmark.run()) print(comparison);
  }
  return 0;
}

function print({ size, timings, unit, limits = [] }: Comparison): void {
  const first = timings[0]?.median ?? Number.NaN;
  console.log(`\n  ${size}`);
  for (const { name, median, p95 } of timings) {
    const ratio = first / median;
    const [middle, most] = [median, p95].map(value => quantity(value, unit ?? 'ms'));
    const compared = unit === undefined ? `   ${factor(ratio)}` : '';
    console.log(`    ${name.padEnd(28)} ${middle} median ${most} p95${compared}`);
  }
  for (const { says, measured, met } of limits)
    console.log(`    ${met ? 'met:    ' : 'not met:'} ${says} (${measured})`);
}

function quantity(value: number, unit: string): string {
  return `${value.toFixed(2).padStart(9)} ${unit}`;
}

function factor(ratio: number): string {
  return ratio >= 1
    ? `${ratio.toFixed(1)}x faster than the first`
    : `${(1 / ratio).toFixed(1)}x slower than the first`;
}
