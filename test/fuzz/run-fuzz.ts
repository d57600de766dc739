import { Worker } from 'node:worker_threads';
import { bombsHold } from './bombs.ts';
import type { Batch, Report } from './try-inputs.ts';

/** An input that says nothing for so long hangs, in milliseconds; far above the limit, since the machine may be busy. */
const silence = 30_000;

interface Tally {
  inputs: number;
  parsed: number;
  commands: number;
  findings: number;
  readonly times: number[];
  readonly failures: string[];
}

/**
 * Tries mutated inputs (`INPUTS=20000`) of a seed (`SEED=`; else one of the clock) and then the bombs. `ONLY=` tries one input
 * of the seed. Gives the exit code.
 */
export async function runFuzz(variables: NodeJS.ProcessEnv): Promise<number> {
  const seed = Number(variables['SEED'] ?? Date.now() % 2 ** 31);
  const only = variables['ONLY'];
  const [from, to] =
    only === undefined ? [0, Number(variables['INPUTS'] ?? 20_000)] : [Number(only), Number(only) + 1];
  console.log(`SEED=${seed}`);
  const tally: Tally = { inputs: 0, parsed: 0, commands: 0, findings: 0, times: [], failures: [] };
  for (let next = from; next < to; ) next = await runThread({ seed, from: next, to }, tally);
  const times = [...tally.times].sort((one, other) => one - other);
  const at = (share: number): string =>
    `${(times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1)} ms`;
  console.log(
    `${tally.inputs} inputs: ${tally.parsed} parse, ${tally.findings} findings, ${tally.commands} commands done and taken back`,
  );
  console.log(`median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`);
  console.log(`failed: ${tally.failures.length}`);
  const held = only === undefined ? bombsHold() : true;
  return tally.failures.length === 0 && held ? 0 : 1;
}

/** Tries inputs in a thread of their own; gives the number to go on with after one that hung or took the thread along. */
function runThread(batch: Batch, tally: Tally): Promise<number> {
  return new Promise(resolve => {
    const thread = new Worker(new URL('./fuzz-thread.mjs', import.meta.url), { workerData: batch });
    let now = batch.from - 1;
    let timer = setTimeout(() => undefined, 0);
    const failed = (why: string): void => {
      const failure = `FAILED SEED=${batch.seed} ONLY=${Math.max(now, batch.from)}: ${why}`;
      console.log(failure);
      tally.failures.push(failure);
    };
    const end = (next: number): void => {
      clearTimeout(timer);
      resolve(next);
    };
    thread.on('message', (report: Report) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        failed(`hangs: said nothing for ${silence / 1000} s`);
        void thread.terminate();
      }, silence);
      now = report.number;
      if (report.kind === 'begin') return;
      if (report.kind === 'failed') {
        failed(report.why);
        return;
      }
      tally.inputs++;
      tally.parsed += report.trial.parses ? 1 : 0;
      tally.commands += report.trial.commands;
      tally.findings += report.trial.findings;
      tally.times.push(report.took);
      if (tally.inputs % 2000 === 0) console.log(`  ${tally.inputs} tried`);
    });
    thread.on('error', error => failed(error.stack ?? error.message));
    thread.on('exit', () => end(Math.max(now, batch.from) + 1));
  });
}
