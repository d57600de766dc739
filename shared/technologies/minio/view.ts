import type { Json, Reading, ReadingItem } from '../../live/reading.ts';
import { asNumber } from '../json.ts';
import type { Figure, View, ViewRow } from '../technology.ts';
import { troubleRows } from '../troubles.ts';
import { heading, link, note, say, table } from './say.ts';

/** MinIO's card: buckets and what they hold; in the panel each bucket, the disk and the traffic. */
export const minioView: View = {
  card: reading => rows(reading, 1, card),
  panel: reading => rows(reading, 9, panel),
};

function rows(
  reading: Reading,
  most: number,
  own: (reading: Reading) => readonly ViewRow[],
): readonly ViewRow[] {
  if (reading.state === 'waiting') return [note(reading.headline)];
  return [...troubleRows(reading, most), ...own(reading)];
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
    heading('buckets'),
    ...table(
      'buckets',
      [
        ['name', 'text'],
        ['objects', 'number'],
        ['bytes', 'bytes'],
      ],
      reading.items.map(({ id, objects, bytes, more }) =>
        more === true ? [id, null, null] : [id, objects ?? null, bytes ?? null],
      ),
    ),
    link('console', 9001, '/'),
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
