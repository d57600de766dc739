import type { Message, Reading } from '../../live/reading.ts';
import { asNumber, asObject } from '../json.ts';
import type { Figure, View, ViewRow } from '../technology.ts';

/** PostgreSQL's card: connections, transactions, the largest database of one's own, the cache. */
export const postgresView: View = { card, panel };

function card(reading: Reading): readonly ViewRow[] {
  if (reading.state === 'waiting') return [{ kind: 'note', message: reading.headline }];
  return [
    ...activity(reading),
    { kind: 'figures', figures: [...databases(reading).slice(0, 1), cache(reading)] },
  ];
}

function activity(reading: Reading): readonly ViewRow[] {
  const noteworthy: readonly ViewRow[] =
    reading.state === 'warning' ? [{ kind: 'note', message: reading.headline }] : [];
  return [
    ...noteworthy,
    {
      kind: 'figures',
      figures: [connections(reading), fact(reading, 'transactionsPerSecond', 'transactions', 'per-second')],
    },
    { kind: 'series', series: 'transactionsPerSecond', label: word('label.transactionsChart') },
  ];
}

function panel(reading: Reading): readonly ViewRow[] {
  if (reading.state === 'waiting') return card(reading);
  const states = asObject(reading.facts['connections']) ?? {};
  const seconds = asNumber(reading.facts['longestQuerySeconds']);
  return [
    ...activity(reading),
    {
      kind: 'figures',
      figures: ['active', 'idle', 'idleInTransaction'].map(state => ({
        label: word(`label.${state}`),
        value: asNumber(states[state]),
        format: 'number' as const,
      })),
    },
    {
      kind: 'figures',
      figures: [
        {
          label: word('label.longestQuery'),
          value: seconds === null ? null : Math.round(seconds * 1000),
          format: 'milliseconds',
        },
        fact(reading, 'blocked', 'blocked', 'number'),
      ],
    },
    { kind: 'figures', figures: [...databases(reading), cache(reading)] },
  ];
}

function cache(reading: Reading): Figure {
  return fact(reading, 'cacheHitRatio', 'cache', 'percent');
}

function connections(reading: Reading): Figure {
  const counts = asObject(reading.facts['connections']) ?? {};
  return {
    label: word('label.connections'),
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
      label: word('label.database', { name: item.id }),
      value: item['sizeBytes'] ?? null,
      format: 'bytes',
    }));
}

function fact(reading: Reading, name: string, label: string, format: Figure['format']): Figure {
  return { label: word(`label.${label}`), value: reading.facts[name] ?? null, format };
}

function word(key: string, values?: Message['values']): Message {
  return values ? { key: `technologies.postgres.${key}`, values } : { key: `technologies.postgres.${key}` };
}
