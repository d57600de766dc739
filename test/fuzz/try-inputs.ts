import { inputOf } from './inputs.ts';
import { pollutedPrototypes } from './prototypes.ts';
import { type Trial, tryInput } from './try-input.ts';

/** What the thread is to do. */
export interface Batch {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/** What the thread says: an input begins; it is done; or it failed. Times in milliseconds. */
export type Report =
  | { readonly kind: 'begin'; readonly number: number }
  | { readonly kind: 'done'; readonly number: number; readonly took: number; readonly trial: Trial }
  | { readonly kind: 'failed'; readonly number: number; readonly why: string };

/** An input may take no longer, in milliseconds. */
export const limit = 1000;
/** After each so many inputs the prototypes are looked at. */
const batch = 100;

/** Tries the inputs of a batch one after the other. */
export function tryInputs({ seed, from, to }: Batch, report: (report: Report) => void): void {
  for (let number = from; number < to; number++) {
    report({ kind: 'begin', number });
    try {
      const { took, trial } = timed(seed, number);
      if (took > limit) report({ kind: 'failed', number, why: `took ${took.toFixed(0)} ms` });
      else report({ kind: 'done', number, took, trial });
    } catch (error) {
      report({
        kind: 'failed',
        number,
        why: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
    if (number % batch !== batch - 1 && number !== to - 1) continue;
    const polluted = pollutedPrototypes();
    if (polluted.length > 0) report({ kind: 'failed', number, why: `changed ${polluted.join(', ')}` });
  }
}

/** On a busy machine somebody else's work counts as ours: what took long is tried twice more, and its best time counts. */
function timed(seed: number, number: number): { took: number; trial: Trial } {
  let best = once(seed, number);
  for (let again = 0; again < 2 && best.took > limit; again++) {
    const next = once(seed, number);
    if (next.took < best.took) best = next;
  }
  return best;
}

function once(seed: number, number: number): { took: number; trial: Trial } {
  const { text, random } = inputOf(seed, number);
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const trial = tryInput(text, random);
  const { user, system } = process.cpuUsage(used);
  return { took: Math.min(performance.now() - begun, (user + system) / 1000), trial };
}
