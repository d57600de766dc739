import type { Reading } from '../../live/reading.ts';
import { type Trouble, troubleFact, worstOf } from '../troubles.ts';

/** Makes a reading of what INFO says: `name:value` by line, after the answer to the login where there was one. */
export function readInfo(role: string, said: string | null): Reading {
  const reading = { technology: 'redis', role, facts: {}, items: [], series: {} };
  const text = said?.replace(/^\+OK\r?\n/, '') ?? '';
  if (text.startsWith('-LOADING'))
    return { ...reading, state: 'waiting', headline: { key: 'technologies.redis.loading' } };
  if (/^-(?:NOAUTH|WRONGPASS|ERR AUTH|ERR invalid password)/.test(text))
    return { ...reading, state: 'warning', headline: { key: 'technologies.redis.locked' } };
  if (!/^redis_version:/m.test(text))
    return { ...reading, state: 'waiting', headline: { key: 'technologies.redis.starting' } };
  const word = (name: string): string | null =>
    new RegExp(`^${name}:([^\\r\\n]*)`, 'm').exec(text)?.[1] ?? null;
  const figure = (name: string): number | null => {
    const value = Number(word(name) || Number.NaN);
    return Number.isFinite(value) ? value : null;
  };
  const clients = figure('connected_clients');
  const [hits, misses] = [figure('keyspace_hits'), figure('keyspace_misses')];
  const asked = hits === null || misses === null ? 0 : hits + misses;
  const facts = {
    version: word('redis_version'),
    // One of them is us.
    clients: clients === null ? null : Math.max(0, clients - 1),
    keys: [...text.matchAll(/^db\d+:keys=(\d+)/gm)].reduce((sum, match) => sum + Number(match[1]), 0),
    memoryBytes: figure('used_memory'),
    maxMemoryBytes: figure('maxmemory') || null,
    operationsPerSecond: figure('instantaneous_ops_per_sec'),
    hitRatio: hits === null || asked === 0 ? null : hits / asked,
  };
  const troubles = troublesOf(word, facts);
  return {
    ...reading,
    ...worstOf(troubles, { key: 'technologies.redis.clients', values: { count: facts.clients ?? 0 } }),
    facts: { ...facts, troubles: troubleFact(troubles) },
    series: { operationsPerSecond: facts.operationsPerSecond, memoryBytes: facts.memoryBytes },
  };
}

function troublesOf(
  word: (name: string) => string | null,
  { memoryBytes, maxMemoryBytes }: { memoryBytes: number | null; maxMemoryBytes: number | null },
): readonly Trouble[] {
  const isFull = memoryBytes !== null && maxMemoryBytes !== null && memoryBytes >= maxMemoryBytes * 0.9;
  const refuses = word('maxmemory_policy') === 'noeviction';
  return [
    ...(word('rdb_last_bgsave_status') === 'err' ? ['notSaved'] : []),
    ...(isFull && refuses ? ['memoryFull'] : []),
  ].map(key => ({ state: 'warning', message: { key: `technologies.redis.${key}` } }));
}
