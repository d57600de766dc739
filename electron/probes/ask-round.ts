import type { Answers, Ask, Probe, ProbeTarget } from '../../shared/technologies/technology.ts';
import { type Answer, silence, type Trouble } from './answer.ts';

/** What became of all questions of one reading. */
export interface Asked {
  readonly answers: Answers;
  /** The first question that was answered at all, and what was wrong with the answer; null where nobody answered any. */
  readonly heard: { readonly ask: Ask; readonly trouble: Trouble | null } | null;
}

/** How long questions may take, in milliseconds. */
export interface Limits {
  readonly ask: number;
  /** All of one reading together. */
  readonly all: number;
}

/** Generous: on a busy laptop the first page of a Java program takes seconds. */
export const usualLimits: Limits = { ask: 8_000, all: 10_000 };

const mostRounds = 4;

/**
 * Asks what the probe wants to know, again with what it learnt, until it asks nothing new or the time is over. `memory` is
 * what the probe's last reading of this container remembered. A question that cannot be performed has no answer; rejects
 * only where the probe's own `ask` throws.
 */
export async function askRound(
  probe: Probe,
  target: ProbeTarget,
  perform: (ask: Ask, timeoutMs: number) => Promise<Answer>,
  memory: unknown,
  limits: Limits = usualLimits,
): Promise<Asked> {
  const until = Date.now() + limits.all;
  let answers: Record<string, unknown> = {};
  let heard: Asked['heard'] = null;
  for (let round = 0; round < mostRounds; round += 1) {
    const asks = probe.ask(target, answers, memory).filter(ask => !(ask.id in answers));
    const left = until - Date.now();
    if (asks.length === 0 || left <= 0) break;
    const said = await Promise.all(
      asks.map(async ask => {
        const answer = await perform(ask, Math.min(limits.ask, left)).catch(() => silence);
        return { ask, answer };
      }),
    );
    for (const { ask, answer } of said) {
      if (answer.value !== null || answer.trouble !== null) heard ??= { ask, trouble: answer.trouble };
    }
    answers = { ...answers, ...Object.fromEntries(said.map(({ ask, answer }) => [ask.id, answer.value])) };
  }
  return { answers, heard };
}
