import type { Json, Message, Reading } from '../../live/reading.ts';
import { type Trouble, troubleFact, worstOf } from '../troubles.ts';
import { say } from './say.ts';

/** What a role's pages said. */
export interface Said {
  readonly headline: Message;
  readonly facts: Readonly<Record<string, Json>>;
  readonly items?: Reading['items'];
  readonly series: Reading['series'];
  /** What is wrong, the most telling first. */
  readonly troubles: readonly Trouble[];
}

/** A reading of a role; without anything said it is waiting. */
export function readingOf(role: string, said: Said | null): Reading {
  const reading = { technology: 'hadoop', role, facts: {}, items: [], series: {} };
  if (said === null) return { ...reading, state: 'waiting', headline: say(`starting.${role}`) };
  const { headline, facts, items = [], series, troubles } = said;
  return {
    ...reading,
    ...worstOf(troubles, headline),
    facts: { ...facts, troubles: troubleFact(troubles) },
    items,
    series,
  };
}
