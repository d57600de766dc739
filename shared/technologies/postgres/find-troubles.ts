import type { Message, Reading } from '../../live/reading.ts';
import { asNumber, asObject } from '../json.ts';
import type { Trouble } from '../troubles.ts';
import { itemsOf, longestQueryOf } from './items.ts';
import { lasting, say } from './say.ts';
import { nameOf } from './sessions.ts';

type Facts = Reading['facts'];

const longSeconds = { query: 30, idleInTransaction: 60 };
/** Fewer blocks read than these 80 MB say little about the cache. */
const enoughReads = 10_000;
const poorCache = 0.9;
const manyDeadRows = 10_000;

/** What somebody should act on, the most urgent first. */
export function troublesOf(facts: Facts, items: Reading['items']): readonly Trouble[] {
  const messages = [
    ...nearlyFull(facts),
    ...blocked(facts, items),
    ...idleInTransaction(items),
    ...longQuery(facts, items),
    ...deadRows(items),
    ...cacheLow(facts),
  ];
  return messages.map(message => ({ state: 'warning', message }));
}

function nearlyFull(facts: Facts): readonly Message[] {
  const counts = asObject(facts['connections']);
  const [total, max] = [asNumber(counts?.['total']), asNumber(counts?.['max'])];
  return total !== null && max !== null && total >= max * 0.9 ? [say('nearlyFull', { total, max })] : [];
}

function blocked(facts: Facts, items: Reading['items']): readonly Message[] {
  const count = asNumber(facts['blocked']) ?? 0;
  if (count === 0) return [];
  const longest = itemsOf(items, 'waiting')[0];
  const holders = itemsOf(items, 'holder');
  const holder = holders.find(({ id }) => longest?.chain.endsWith(` ${id}`)) ?? holders[0];
  if (holder === undefined || longest?.waitSeconds == null) return [say('blocked', { count })];
  return [say('blockedBy', { count, holder: nameOf(holder), time: lasting(longest.waitSeconds) })];
}

function idleInTransaction(items: Reading['items']): readonly Message[] {
  return itemsOf(items, 'session')
    .filter(
      ({ state, seconds }) =>
        state?.startsWith('idle in transaction') && isLong(seconds, 'idleInTransaction'),
    )
    .slice(0, 1)
    .map(session => say('idleTooLong', { session: nameOf(session), time: lasting(session.seconds ?? 0) }));
}

function longQuery(facts: Facts, items: Reading['items']): readonly Message[] {
  const seconds = asNumber(facts['longestQuerySeconds']);
  const runs = longestQueryOf(items);
  // One that waits for a lock is told of above.
  if (seconds === null || !isLong(seconds, 'query') || runs?.waitsOn === 'Lock') return [];
  const time = lasting(seconds);
  return [runs ? say('longQueryOf', { session: nameOf(runs), time }) : say('longQuery', { time })];
}

function deadRows(items: Reading['items']): readonly Message[] {
  return itemsOf(items, 'table')
    .filter(({ deadRows: dead, rows }) => dead !== null && dead >= manyDeadRows && dead >= (rows ?? 0) / 2)
    .slice(0, 1)
    .map(({ name, deadRows: dead, vacuumedSecondsAgo: ago }) =>
      ago === null
        ? say('deadRowsNever', { table: name, rows: dead ?? 0 })
        : say('deadRows', { table: name, rows: dead ?? 0, time: lasting(ago) }),
    );
}

function cacheLow(facts: Facts): readonly Message[] {
  const [ratio, reads] = [asNumber(facts['cacheHitRatio']), asNumber(facts['blocksRead'])];
  if (ratio === null || reads === null || reads < enoughReads || ratio >= poorCache) return [];
  return [say('cacheLow', { percent: Math.round(ratio * 100) })];
}

function isLong(seconds: number | null, kind: keyof typeof longSeconds): boolean {
  return seconds !== null && seconds > longSeconds[kind];
}
