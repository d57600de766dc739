import type { Json, Message, Reading, ReadingState } from '../live/reading.ts';
import { asNumber, asObject, asText } from './json.ts';
import type { ViewRow } from './technology.ts';

/** Something inside a service that somebody should act on. */
export interface Trouble {
  readonly state: 'warning' | 'error';
  readonly message: Message;
}

/** State and headline of a reading: the first error, else the first warning, else what is usual. */
export function worstOf(
  troubles: readonly Trouble[],
  usual: Message,
): { readonly state: ReadingState; readonly headline: Message } {
  const worst = troubles.find(({ state }) => state === 'error') ?? troubles[0];
  return worst ? { state: worst.state, headline: worst.message } : { state: 'ok', headline: usual };
}

/** Troubles as the fact `troubles` carries them, the worst first. */
export function troubleFact(troubles: readonly Trouble[]): Json {
  const errors = troubles.filter(({ state }) => state === 'error');
  const others = troubles.filter(({ state }) => state !== 'error');
  return [...errors, ...others].map(({ message: { key, values = {} } }) => ({ key, values }));
}

/** The troubles of a reading as alerts; on a card the worst alone. */
export function troubleRows(reading: Reading, most: number): readonly ViewRow[] {
  const told = reading.facts['troubles'];
  return (Array.isArray(told) ? told : []).slice(0, most).flatMap((each): ViewRow[] => {
    const key = asText(asObject(each)?.['key']);
    const values = Object.entries(asObject(asObject(each)?.['values']) ?? {}).flatMap(([name, value]) => {
      const plain = asNumber(value) ?? asText(value);
      return plain === null ? [] : [[name, plain] as const];
    });
    if (key === null) return [];
    return [{ kind: 'note', message: { key, values: Object.fromEntries(values) }, alert: true }];
  });
}
