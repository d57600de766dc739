import type { Reading } from '../../live/reading.ts';
import { rowsInWords } from '../rows-in-words.ts';
import type { View, ViewRow } from '../technology.ts';
import { troubleRows } from '../troubles.ts';

const { fact, note, chart } = rowsInWords('redis');

/** Redis's card: clients, keys and memory; the Live panel adds how often a key was there. */
export const redisView: View = { card: reading => rows(reading, 1), panel };

function rows(reading: Reading, mostTroubles: number): readonly ViewRow[] {
  if (reading.facts['version'] === undefined) return [note(reading.headline)];
  return [
    ...troubleRows(reading, mostTroubles),
    { kind: 'figures', figures: [fact(reading, 'clients', 'number'), fact(reading, 'keys', 'number')] },
    {
      kind: 'figures',
      figures: [
        fact(reading, 'memoryBytes', 'bytes', 'maxMemoryBytes'),
        fact(reading, 'operationsPerSecond', 'per-second'),
      ],
    },
  ];
}

function panel(reading: Reading): readonly ViewRow[] {
  const shown = rows(reading, 10);
  if (reading.facts['version'] === undefined) return shown;
  return [
    ...shown,
    chart('operationsPerSecond'),
    { kind: 'figures', figures: [fact(reading, 'hitRatio', 'percent'), fact(reading, 'version', 'text')] },
  ];
}
