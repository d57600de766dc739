import type { Json, Reading } from '../../live/reading.ts';
import type { Answers, ProbeTarget } from '../technology.ts';
import { saidBy, saidHello } from './ask.ts';
import type { Said } from './said.ts';
import { say } from './say.ts';

/** One node's reading: a broker's words are kept as they are until `join` has those of its whole cluster. */
export function readKafka(
  target: ProbeTarget,
  answers: Answers,
  previous: unknown,
  at: number,
): { readonly reading: Reading; readonly memory: unknown } {
  // What this function returned as memory last time.
  const before = (previous ?? null) as Said | null;
  const reading = { ...blank(target.role), ...readingOf(target, answers, before, at) };
  return { reading, memory: saidIn(reading) };
}

/** What a broker said, as its reading carries it. */
export function saidIn(reading: Reading): Said | null {
  // Only `readKafka` writes this fact.
  return (reading.facts['said'] ?? null) as unknown as Said | null;
}

function readingOf(
  target: ProbeTarget,
  answers: Answers,
  previous: Said | null,
  at: number,
): Partial<Reading> {
  if ('hello' in answers) {
    if (!saidHello(answers)) return {};
    if (target.role === 'controller') return { state: 'ok', headline: say('controllerUp') };
    return { state: 'warning', headline: say('locked') };
  }
  const said = saidBy(answers, previous, at);
  if (said === null) return {};
  return { state: 'ok', headline: say('up'), facts: { said: said as unknown as Json } };
}

function blank(role: string): Reading {
  return {
    technology: 'kafka',
    role,
    state: 'waiting',
    headline: say('starting'),
    facts: {},
    items: [],
    series: {},
  };
}
