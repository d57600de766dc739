import { describe, expect, it } from 'vitest';
import { postgres } from '../../../shared/technologies/postgres/index.ts';
import type { ProbeTarget } from '../../../shared/technologies/technology.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';

const target: ProbeTarget = {
  service: 'db',
  container: 'c1',
  role: 'server',
  environment: {},
  command: null,
  addresses: {},
  hostname: null,
};
const probe = postgres.probe;
if (!probe) throw new Error('PostgreSQL has a probe');

const state = (changes: object = {}) => ({
  state: [
    [
      JSON.stringify({
        connections: { active: 1, idle: 2, idleInTransaction: 1, total: 4, max: 100 },
        longestQuerySeconds: 3.5,
        blocked: 0,
        transactions: 1_000,
        blocksHit: 990,
        blocksRead: 10,
        databases: [
          { name: 'curso_bigdata', sizeBytes: 8_000_000 },
          { name: 'secret', sizeBytes: null },
        ],
        ...changes,
      }),
    ],
  ],
});

describe('A reading of PostgreSQL', () => {
  it('tells connections by state, sizes, cache, and nothing of rates the first time', () => {
    const { reading } = probe.read(target, state(), null, 10_000);
    expect(reading).toMatchObject({
      state: 'ok',
      facts: {
        connections: { active: 1, idle: 2, idleInTransaction: 1, total: 4, max: 100 },
        transactionsPerSecond: null,
        cacheHitRatio: 0.99,
        databases: [
          { name: 'curso_bigdata', sizeBytes: 8_000_000 },
          { name: 'secret', sizeBytes: null },
        ],
        longestQuerySeconds: 3.5,
        blocked: 0,
      },
    });
  });

  it('counts transactions per second between two readings, without its own', () => {
    const { memory } = probe.read(target, state(), null, 10_000);
    const rate = (transactions: number) =>
      probe.read(target, state({ transactions }), memory, 12_000).reading.facts['transactionsPerSecond'];
    expect(rate(1_097)).toBe(48);
    expect(rate(1_001)).toBe(0);
    expect(rate(5)).toBeNull();
  });

  it('forgets the count while the server is away', () => {
    const away = probe.read(target, { state: null }, { at: 0, transactions: 5 }, 1_000);
    expect(away.reading.state).toBe('waiting');
    const back = probe.read(target, state(), away.memory, 2_000);
    expect(back.reading.facts['transactionsPerSecond']).toBeNull();
  });

  it('warns when connections run out or sessions wait for a lock', () => {
    const full = { connections: { active: 1, idle: 94, idleInTransaction: 0, total: 95, max: 100 } };
    expect(probe.read(target, state(full), null, 0).reading.headline.key).toBe(
      'technologies.postgres.nearlyFull',
    );
    const { reading } = probe.read(target, state({ blocked: 2 }), null, 0);
    expect(reading).toMatchObject({
      state: 'warning',
      headline: { key: 'technologies.postgres.blocked', values: { count: 2 } },
    });
  });

  it.each([[null], [[]], [[['not json']]], [[[null]]]])('waits when the answer is %j', answer => {
    expect(probe.read(target, { state: answer }, null, 0).reading.state).toBe('waiting');
  });

  it('shows the look of the card', () => {
    const { reading } = probe.read(target, state(), null, 0);
    const rows = postgres.view?.card(reading) ?? [];
    const panel = postgres.view?.panel?.(reading) ?? [];
    expect(missingWords([reading.headline, ...wordsOfRows([...rows, ...panel])])).toEqual([]);
    expect(rows.map(row => row.kind)).toEqual(['figures', 'series', 'figures']);
    expect(rows[0]).toMatchObject({ figures: [{ value: 4, of: 100 }, { format: 'per-second' }] });
    expect(rows[2]).toMatchObject({
      figures: [
        { label: { values: { name: 'curso_bigdata' } }, value: 8_000_000 },
        { value: 0.99, format: 'percent' },
      ],
    });
  });
});
