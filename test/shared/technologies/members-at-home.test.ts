import { describe, expect, it } from 'vitest';
import type { Reading, ReadingItem } from '../../../shared/live/reading.ts';
import { type Membership, membersAtHome } from '../../../shared/technologies/members-at-home.ts';
import type { ProbeTarget, ServiceReading } from '../../../shared/technologies/technology.ts';

interface Worker extends ReadingItem {
  readonly kind: 'worker';
  readonly host: string;
}

const membership: Membership<Worker> = {
  leader: 'leader',
  member: 'member',
  isMember: (item): item is Worker => item.kind === 'worker',
  hostOf: item => item.host,
  describe: ({ items, leaderAnswered, missingFor }) => ({
    ...reading('member', items.length > 0 ? 'ok' : 'waiting', items),
    facts: { leaderAnswered, missingFor },
  }),
};

function reading(role: string, state: Reading['state'], items: readonly ReadingItem[]): Reading {
  return { technology: 't', role, state, headline: { key: 'k' }, facts: {}, items, series: {} };
}

function at(service: string, role: string, address: string, said: Reading): ServiceReading {
  const target: ProbeTarget = {
    service,
    role,
    container: `${service}-${address}`,
    environment: {},
    command: null,
    addresses: { net: address },
    hostname: null,
  };
  return { target, reading: said };
}

const worker = (id: string, host: string): Worker => ({ kind: 'worker', id, host });
const silent = reading('member', 'waiting', []);
const boss = (...items: readonly Worker[]) =>
  at('boss', 'leader', '10.0.0.1', {
    ...reading('leader', items.length === 0 ? 'waiting' : 'ok', items),
    facts: { workers: items.length },
  });

function joined(readings: readonly ServiceReading[], previous: unknown = null, when = 1_000) {
  const { readings: all, memory } = membersAtHome(membership, readings, previous, when);
  const of = (service: string) => all.find(each => each.target.service === service)?.reading;
  return { of, memory, count: all.length };
}

describe('Members of a cluster', () => {
  it('are shown on their own cards, and on the leader’s only when they are no service of the project', () => {
    const { of } = joined([
      boss(worker('w1', '10.0.0.2'), worker('w2', '10.9.9.9')),
      at('hand', 'member', '10.0.0.2', silent),
    ]);
    expect(of('hand')?.items).toEqual([worker('w1', '10.0.0.2')]);
    expect(of('boss')?.items).toEqual([worker('w2', '10.9.9.9')]);
  });

  it('of a scaled service come together on one card', () => {
    const { of, count } = joined([
      boss(worker('w1', '10.0.0.2'), worker('w2', '10.0.0.3')),
      at('hand', 'member', '10.0.0.2', silent),
      at('hand', 'member', '10.0.0.3', silent),
    ]);
    expect(count).toBe(2);
    expect(of('hand')?.items.map(item => item.id)).toEqual(['w1', 'w2']);
  });

  it('that the leader does not list are missing since it answered without them', () => {
    const stack = [boss(), at('hand', 'member', '10.0.0.2', silent)];
    const first = joined(stack, null, 1_000);
    expect(first.of('hand')?.facts).toEqual({ leaderAnswered: true, missingFor: 0 });
    const second = joined(stack, first.memory, 31_000);
    expect(second.of('hand')?.facts['missingFor']).toBe(30_000);
    const listed = [boss(worker('w1', '10.0.0.2')), at('hand', 'member', '10.0.0.2', silent)];
    expect(joined(listed, second.memory, 32_000).memory).toEqual({});
  });

  it('are not missing while no leader answers', () => {
    const quiet = at('boss', 'leader', '10.0.0.1', reading('leader', 'waiting', []));
    const { of, memory } = joined([quiet, at('hand', 'member', '10.0.0.2', silent)]);
    expect(of('hand')?.facts).toEqual({ leaderAnswered: false, missingFor: 0 });
    expect(memory).toEqual({});
  });
});
