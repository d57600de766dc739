import type { Reading } from '../../live/reading.ts';
import type { Figure, View, ViewRow } from '../technology.ts';

/** RabbitMQ's card: what is wrong, queues, messages and who reads them; its panel has the queues one by one. */
export const rabbitmqView: View = {
  card,
  panel: reading =>
    reading.state === 'waiting'
      ? card(reading)
      : [
          ...card(reading),
          {
            kind: 'figures',
            figures: [
              figure(reading, 'ready', 'number'),
              figure(reading, 'unacknowledged', 'number'),
              figure(reading, 'connections', 'number'),
            ],
          },
          {
            kind: 'table',
            id: 'queues',
            columns: columns.map(([field, format]) => ({ label: label(field), format })),
            rows: reading.items.map(item => columns.map(([field]) => item[field] ?? null)),
          },
          { kind: 'link', label: label('page'), port: 15672, path: '/' },
        ],
};

const columns = [
  ['name', 'text'],
  ['ready', 'number'],
  ['unacknowledged', 'number'],
  ['consumers', 'number'],
] as const;

function card(reading: Reading): readonly ViewRow[] {
  if (reading.state === 'waiting') return [{ kind: 'note', message: reading.headline }];
  const alert: readonly ViewRow[] =
    reading.state === 'ok' ? [] : [{ kind: 'note', message: reading.headline, alert: true }];
  return [
    ...alert,
    {
      kind: 'figures',
      figures: [figure(reading, 'queues', 'number'), figure(reading, 'messages', 'number')],
    },
    { kind: 'series', series: 'publishedPerSecond', label: label('chart') },
    {
      kind: 'figures',
      figures: [figure(reading, 'publishedPerSecond', 'per-second'), figure(reading, 'consumers', 'number')],
    },
  ];
}

function figure(reading: Reading, fact: string, format: Figure['format']): Figure {
  return { label: label(fact), value: reading.facts[fact] ?? null, format };
}

function label(key: string) {
  return { key: `technologies.rabbitmq.label.${key}` };
}
