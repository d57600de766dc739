import type { Answers, Ask, Probe, ProbeTarget } from '../../shared/technologies/technology.ts';

const mostRounds = 4;

/**
 * Asks what the probe wants to know, again with what it learnt, until it asks nothing new. Never rejects. `memory` is what
 * the probe's last reading of this container remembered.
 */
export async function askRound(
  probe: Probe,
  target: ProbeTarget,
  perform: (ask: Ask) => Promise<unknown>,
  memory: unknown = null,
): Promise<Answers> {
  let answers: Record<string, unknown> = {};
  for (let round = 0; round < mostRounds; round += 1) {
    const asks = probe.ask(target, answers, memory).filter(ask => !(ask.id in answers));
    if (asks.length === 0) break;
    const answered = await Promise.all(
      asks.map(async ask => [ask.id, await perform(ask).catch(() => null)] as const),
    );
    answers = { ...answers, ...Object.fromEntries(answered) };
  }
  return answers;
}
