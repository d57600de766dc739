import { describe, expect, it } from 'vitest';
import { redis } from '../../../shared/technologies/redis/index.ts';
import type { ProbeTarget } from '../../../shared/technologies/technology.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';

/** What Redis 7.0.15 answers to INFO, trimmed. */
const info = (changes: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    redis_version: '7.0.15',
    connected_clients: '3',
    used_memory: '967528',
    used_memory_human: '944.85K',
    maxmemory: '0',
    maxmemory_policy: 'noeviction',
    loading: '0',
    rdb_last_bgsave_status: 'ok',
    instantaneous_ops_per_sec: '12',
    keyspace_hits: '90',
    keyspace_misses: '10',
    db0: 'keys=3,expires=1,avg_ttl=0',
    db5: 'keys=2,expires=0,avg_ttl=0',
    ...changes,
  }).reduce((text, [name, value]) => `${text}${name}:${value}\r\n`, '$4926\r\n# Server\r\n');

const targetWith = (changes: Partial<ProbeTarget> = {}): ProbeTarget => ({
  service: 'redis',
  container: 'c1',
  role: 'server',
  environment: {},
  command: 'redis-server',
  addresses: {},
  hostname: null,
  ...changes,
});
const probe = redis.probe;
if (!probe) throw new Error('Redis has a probe');
const read = (answer: unknown) => probe.read(targetWith(), { info: answer }, null, 0).reading;
const sent = (changes: Partial<ProbeTarget>) => probe.ask(targetWith(changes), {})[0];

describe('A reading of Redis', () => {
  it('tells clients without us, keys of all databases, memory and hits', () => {
    expect(read(info())).toMatchObject({
      state: 'ok',
      headline: { values: { count: 2 } },
      facts: {
        version: '7.0.15',
        clients: 2,
        keys: 5,
        memoryBytes: 967_528,
        maxMemoryBytes: null,
        operationsPerSecond: 12,
        hitRatio: 0.9,
      },
    });
    expect(read(`+OK\r\n${info()}`).state).toBe('ok');
  });

  it('does not know how often keys were there before anybody asked for one', () => {
    expect(read(info({ keyspace_hits: '0', keyspace_misses: '0' })).facts['hitRatio']).toBeNull();
  });

  it.each([
    ['notSaved', { rdb_last_bgsave_status: 'err' }],
    ['memoryFull', { maxmemory: '1000000' }],
  ])('names its trouble: %s', (key, changes) => {
    const reading = read(info(changes as Record<string, string>));
    expect(reading).toMatchObject({ state: 'warning', headline: { key: `technologies.redis.${key}` } });
    expect(redis.view?.card(reading)[0]).toMatchObject({ kind: 'note', alert: true });
  });

  it('may fill its memory where it is told to throw old keys away', () => {
    expect(read(info({ maxmemory: '1000000', maxmemory_policy: 'allkeys-lru' })).state).toBe('ok');
  });

  it('takes the password from where the server has it', () => {
    expect(sent({})).toMatchObject({ port: 6379, send: 'INFO\r\nQUIT\r\n' });
    expect(sent({ command: 'redis-server --port 7000 --requirepass s"x' })).toMatchObject({
      port: 7000,
      send: 'AUTH "s\\"x"\r\nINFO\r\nQUIT\r\n',
    });
    expect(sent({ environment: { REDIS_PASSWORD: 'abc' } })).toMatchObject({
      send: 'AUTH "abc"\r\nINFO\r\nQUIT\r\n',
    });
  });

  it.each([
    ['-NOAUTH Authentication required.\r\n+OK\r\n', 'locked'],
    ['-WRONGPASS invalid username-password pair or user is disabled.\r\n', 'locked'],
    ['-LOADING Redis is loading the dataset in memory\r\n', 'loading'],
    ['<html>', 'starting'],
    ['', 'starting'],
    [null, 'starting'],
    [{ redis_version: 7 }, 'starting'],
  ])('says what %j means', (answer, key) => {
    const reading = read(answer);
    expect(reading.headline.key).toBe(`technologies.redis.${key}`);
    expect(reading.facts).toEqual({});
    expect(redis.view?.card(reading)).toEqual([{ kind: 'note', message: reading.headline }]);
  });

  it('has words for its card and its panel', () => {
    const reading = read(info());
    const rows = [...(redis.view?.card(reading) ?? []), ...(redis.view?.panel?.(reading) ?? [])];
    expect(missingWords([reading.headline, ...wordsOfRows(rows)])).toEqual([]);
  });
});
