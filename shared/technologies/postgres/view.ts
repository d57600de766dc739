import type { Reading } from '../../live/reading.ts';
import { asNumber, asObject } from '../json.ts';
import type { Figure, View, ViewRow } from '../technology.ts';
import { troubleRows } from '../troubles.ts';
import { say } from './say.ts';
import { sectionsOf } from './view-sections.ts';

/** PostgreSQL's card: connections, transactions, the largest database of one's own, the cache. */
export const postgresView: View = { card, panel };

const allTroubles = 20;

/** A card has room for the most urgent alert alone. */
function card(reading: Reading): readonly ViewRow[] {
  if (reading.state === 'waiting') return [{ kind: 'note', message: reading.headline }];
  return [
    ...troubleRows(reading, 1),
    ...activity(reading),
    { kind: 'figures', figures: [...databases(reading).slice(0, 1), cache(reading)] },
  ];
}

function panel(reading: Reading): readonly ViewRow[] {
  if (reading.state === 'waiting') return card(reading);
  const states = asObject(reading.facts['connections']) ?? {};
  const rows = asObject(reading.facts['rowsPerSecond']) ?? {};
  return [
    ...troubleRows(reading, allTroubles),
    ...activity(reading),
    { kind: 'figures', figures: numbers(states, ['active', 'idle', 'idleInTransaction'], 'number') },
    {
      kind: 'figures',
      figures: [longestQuery(reading), fact(reading, 'blocked', 'blocked', 'number'), cache(reading)],
    },
    { kind: 'figures', figures: numbers(rows, ['read', 'inserted', 'updated', 'deleted'], 'per-second') },
    { kind: 'figures', figures: [fact(reading, 'walBytesPerSecond', 'wal', 'bytes')] },
    ...sectionsOf(reading),
  ];
}

function activity(reading: Reading): readonly ViewRow[] {
  return [
    {
      kind: 'figures',
      figures: [connections(reading), fact(reading, 'transactionsPerSecond', 'transactions', 'per-second')],
    },
    { kind: 'series', series: 'transactionsPerSecond', label: say('label.transactionsChart') },
  ];
}

function longestQuery(reading: Reading): Figure {
  const seconds = asNumber(reading.facts['longestQuerySeconds']);
  return {
    label: say('label.longestQuery'),
    value: seconds === null ? null : Math.round(seconds * 1000),
    format: 'milliseconds',
  };
}

function cache(reading: Reading): Figure {
  return fact(reading, 'cacheHitRatio', 'cache', 'percent');
}

function connections(reading: Reading): Figure {
  const counts = asObject(reading.facts['connections']) ?? {};
  return {
    label: say('label.connections'),
    value: asNumber(counts['total']),
    of: asNumber(counts['max']),
    format: 'number',
  };
}

/** One's own databases first, by size; `postgres`, which every server has, last. */
function databases(reading: Reading): readonly Figure[] {
  return reading.items
    .filter(item => item.kind === 'database')
    .sort(
      (a, b) =>
        Number(a.id === 'postgres') - Number(b.id === 'postgres') ||
        (asNumber(b['sizeBytes']) ?? 0) - (asNumber(a['sizeBytes']) ?? 0),
    )
    .map(item => ({
      label: say('label.database', { name: item.id }),
      value: item['sizeBytes'] ?? null,
      format: 'bytes',
    }));
}

function numbers(
  from: Readonly<Record<string, unknown>>,
  names: readonly string[],
  format: Figure['format'],
): readonly Figure[] {
  return names.map(name => ({ label: say(`label.${name}`), value: asNumber(from[name]), format }));
}

function fact(reading: Reading, name: string, label: string, format: Figure['format']): Figure {
  return { label: say(`label.${label}`), value: reading.facts[name] ?? null, format };
}
