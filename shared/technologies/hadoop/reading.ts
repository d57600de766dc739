import type { Json, Message, Reading, ReadingState } from '../../live/reading.ts';
import { say } from './say.ts';

/** Something that somebody should act on, the worst first. */
export interface Trouble {
  readonly state: Extract<ReadingState, 'warning' | 'error'>;
  readonly message: Message;
}

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
  const [first] = troubles;
  const worst = troubles.some(({ state }) => state === 'error') ? 'error' : 'warning';
  return {
    ...reading,
    state: first ? worst : 'ok',
    headline: first?.message ?? headline,
    facts: {
      ...facts,
      troubles: troubles.map(({ message }) => ({ ...message, values: message.values ?? {} })),
    },
    items,
    series,
  };
}
