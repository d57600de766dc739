import { describe, expect, it } from 'vitest';
import type { Json, Reading } from '../../../shared/live/reading.ts';
import { type Trouble, troubleFact, troubleRows, worstOf } from '../../../shared/technologies/troubles.ts';

const full: Trouble = { state: 'warning', message: { key: 'full', values: { count: 2 } } };
const broken: Trouble = { state: 'error', message: { key: 'broken' } };
const usual = { key: 'fine' };

function told(troubles: Reading['facts'][string]): Reading {
  return {
    technology: 't',
    role: 'r',
    state: 'ok',
    headline: usual,
    facts: { troubles },
    items: [],
    series: {},
  };
}

describe('The troubles of a service', () => {
  it('give a reading the state and the words of the worst', () => {
    expect(worstOf([], usual)).toEqual({ state: 'ok', headline: usual });
    expect(worstOf([full], usual)).toEqual({ state: 'warning', headline: full.message });
    expect(worstOf([full, broken], usual)).toEqual({ state: 'error', headline: broken.message });
  });

  it('are alerts, the worst first, as many as there is room for', () => {
    const reading = told(troubleFact([full, broken]));
    expect(troubleRows(reading, 10)).toEqual([
      { kind: 'note', message: { key: 'broken', values: {} }, alert: true },
      { kind: 'note', message: { key: 'full', values: { count: 2 } }, alert: true },
    ]);
    expect(troubleRows(reading, 1)).toHaveLength(1);
  });

  it('are none where a reading tells of none, or of nonsense', () => {
    const nonsense: readonly Json[] = [[], null, 'troubles', [null, 1, { key: ['no'] }, { values: {} }]];
    for (const troubles of nonsense) expect(troubleRows(told(troubles), 10)).toEqual([]);
  });
});
