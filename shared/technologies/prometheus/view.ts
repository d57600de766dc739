import type { Reading, ReadingItem } from '../../live/reading.ts';
import { asNumber, asText } from '../json.ts';
import type { Figure, View, ViewRow } from '../technology.ts';
import { say } from './say.ts';

/** Prometheus's card: how many targets answer and what comes in; in the panel each target, and why it does not answer. */
export const prometheusView: View = {
  card: reading =>
    reading.state === 'waiting' ? [note(reading)] : [...alarm(reading), ...summary(reading), samples],
  panel: reading =>
    reading.state === 'waiting'
      ? [note(reading)]
      : [...alarm(reading), ...summary(reading), samples, more(reading), ...targetRows(reading), ...links],
};

const samples: ViewRow = {
  kind: 'series',
  series: 'samplesPerSecond',
  label: say('label.samples', { count: 2 }),
};

const links: readonly ViewRow[] = [
  { kind: 'link', label: say('link.query'), port: 9090, path: '/graph' },
  { kind: 'link', label: say('link.targets'), port: 9090, path: '/targets' },
];

function note(reading: Reading): ViewRow {
  return { kind: 'note', message: reading.headline };
}

function alarm(reading: Reading): readonly ViewRow[] {
  return reading.state === 'ok' ? [] : [{ kind: 'note', message: reading.headline, alert: true }];
}

function summary(reading: Reading): readonly ViewRow[] {
  const total = asNumber(reading.facts['targets']);
  return [
    {
      kind: 'figures',
      figures: [
        { ...figure(reading, 'up', 'up'), of: total },
        figure(reading, 'alerts', 'alerts'),
        figure(reading, 'series', 'series'),
      ],
    },
  ];
}

function more(reading: Reading): ViewRow {
  return {
    kind: 'figures',
    figures: [
      figure(reading, 'samplesPerSecond', 'samples', 'per-second'),
      figure(reading, 'retention', 'kept', 'text'),
    ],
  };
}

function figure(reading: Reading, fact: string, label: string, format: Figure['format'] = 'number'): Figure {
  const value = reading.facts[fact] ?? null;
  return { label: say(`label.${label}`, { count: asNumber(value) ?? 0 }), value, format };
}

function targetRows({ items }: Reading): readonly ViewRow[] {
  if (items.length === 0) return [];
  const troubled = items.filter(({ trouble }) => trouble !== null);
  const errors = troubled.map(({ instance, error }) => `${asText(instance)}: ${asText(error)}`);
  return [
    { kind: 'heading', message: say('label.targets') },
    ...troubled.slice(0, 5).map(troubleRow),
    {
      kind: 'table',
      id: 'targets',
      columns: [
        { label: say('column.job'), format: 'text' },
        { label: say('column.address'), format: 'text' },
        { label: say('column.state'), format: 'text' },
        { label: say('column.took'), format: 'milliseconds' },
      ],
      rows: items.map(item => [
        item['job'] ?? null,
        item['instance'] ?? null,
        item['health'] ?? null,
        item['durationMs'] ?? null,
      ]),
    },
    ...(errors.length === 0
      ? []
      : [{ kind: 'code' as const, id: 'errors', title: say('label.errors'), text: errors.join('\n') }]),
  ];
}

function troubleRow(item: ReadingItem): ViewRow {
  const target = asText(item['instance']) ?? '';
  return { kind: 'note', message: say(`trouble.${asText(item['trouble'])}`, { target }), alert: true };
}
