import type { Json, Reading, ReadingItem } from '../../live/reading.ts';
import { asNumber, asText } from '../json.ts';
import type { Figure, View, ViewRow } from '../technology.ts';
import { say } from './say.ts';

/** MinIO's card: buckets and what they hold; in the panel each bucket, the disk and the traffic. */
export const minioView: View = {
  card: reading =>
    reading.state === 'waiting' ? [waiting(reading)] : [...alerts(reading).slice(0, 1), ...card(reading)],
  panel: reading =>
    reading.state === 'waiting' ? [waiting(reading)] : [...alerts(reading), ...panel(reading)],
};

function waiting(reading: Reading): ViewRow {
  return { kind: 'note', message: reading.headline };
}

function alerts(reading: Reading): readonly ViewRow[] {
  const troubles = reading.facts['troubles'];
  return (Array.isArray(troubles) ? troubles : []).flatMap((trouble): readonly ViewRow[] => {
    const key = asText(trouble);
    return key === null ? [] : [{ kind: 'note', message: { key }, alert: true }];
  });
}

function card(reading: Reading): readonly ViewRow[] {
  return [
    {
      kind: 'figures',
      figures: [figure(reading, 'buckets'), figure(reading, 'objects'), figure(reading, 'bytes', 'bytes')],
    },
    ...reading.items.slice(0, 3).map(bucketRow),
  ];
}

function panel(reading: Reading): readonly ViewRow[] {
  return [
    {
      kind: 'figures',
      figures: [figure(reading, 'buckets'), figure(reading, 'objects'), figure(reading, 'bytes', 'bytes')],
    },
    {
      kind: 'figures',
      figures: [
        {
          label: say('label.free'),
          value: fact(reading, 'freeBytes'),
          of: fact(reading, 'diskBytes'),
          format: 'bytes',
        },
        figure(reading, 'drives'),
        figure(reading, 'offlineDrives'),
        figure(reading, 'receivedBytes', 'bytes'),
      ],
    },
    { kind: 'series', series: 'bytes', label: say('label.bytes') },
    { kind: 'heading', message: say('heading.buckets') },
    {
      kind: 'table',
      id: 'buckets',
      columns: [
        { label: say('column.name'), format: 'text' },
        { label: say('column.objects'), format: 'number' },
        { label: say('column.bytes'), format: 'bytes' },
      ],
      rows: reading.items.map(({ id, objects, bytes, more }): readonly Json[] =>
        more === true ? [id, null, null] : [id, objects ?? null, bytes ?? null],
      ),
    },
    { kind: 'link', label: say('link.console'), port: 9001, path: '/' },
  ];
}

function bucketRow(bucket: ReadingItem): ViewRow {
  const cut = bucket['more'] === true;
  const objects = asNumber(bucket['objects']);
  return {
    kind: 'item',
    id: bucket.id,
    title: say('label.bucket', { name: bucket.id }),
    detail: cut ? say('label.atLeast', { count: objects ?? 0 }) : null,
    busy: null,
    progress: null,
    faded: objects === 0,
    figures: cut
      ? []
      : [
          { label: say('label.objects', { count: objects ?? 0 }), value: objects, format: 'number' },
          { label: say('label.bytes'), value: bucket['bytes'] ?? null, format: 'bytes' },
        ],
  };
}

function figure(reading: Reading, name: string, format: Figure['format'] = 'number'): Figure {
  const value = fact(reading, name);
  return { label: say(`label.${name}`, { count: asNumber(value) ?? 0 }), value, format };
}

function fact(reading: Reading, name: string): Json {
  return reading.facts[name] ?? null;
}
