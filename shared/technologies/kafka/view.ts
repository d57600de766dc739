import type { Json, Message, Reading } from '../../live/reading.ts';
import { asNumber, asObject, asText } from '../json.ts';
import type { Figure, View, ViewRow } from '../technology.ts';
import { say } from './say.ts';

/** Kafka's card: what is wrong, topics, groups and how much is written and waits; its panel has them one by one. */
export const kafkaView: View = { card, panel };

function card(reading: Reading): readonly ViewRow[] {
  if (!('topics' in reading.facts)) return [{ kind: 'note', message: reading.headline }];
  return [
    ...troubles(reading),
    {
      kind: 'figures',
      figures: [figure(reading, 'topics'), figure(reading, 'messagesPerSecond', 'per-second')],
    },
    { kind: 'series', series: 'messagesPerSecond', label: say('label.messagesChart') },
    { kind: 'figures', figures: [figure(reading, 'groups'), figure(reading, 'lag')] },
  ];
}

function panel(reading: Reading): readonly ViewRow[] {
  if (!('topics' in reading.facts)) return card(reading);
  const [topics, groups, brokers] = ['topic', 'group', 'broker'].map(kind => itemsOf(reading, kind));
  return [
    ...card(reading),
    ...(asNumber(reading.facts['groups'])
      ? [{ kind: 'series', series: 'lag', label: say('label.lagChart') } as const]
      : []),
    {
      kind: 'figures',
      figures: [
        figure(reading, 'brokers'),
        figure(reading, 'partitions'),
        figure(reading, 'underReplicated'),
      ],
    },
    { kind: 'heading', message: say('heading.topics') },
    table(
      'topics',
      [
        ['name', 'text'],
        ['partitions', 'number'],
        ['replicas', 'number'],
        ['messages', 'number'],
        ['messagesPerSecond', 'per-second'],
        ['bytes', 'bytes'],
      ],
      topics ?? [],
    ),
    { kind: 'heading', message: say('heading.groups') },
    table(
      'groups',
      [
        ['id', 'text'],
        ['state', 'text'],
        ['members', 'number'],
        ['lag', 'number'],
        ['topics', 'text'],
      ],
      groups ?? [],
    ),
    { kind: 'heading', message: say('heading.brokers') },
    table(
      'brokers',
      [
        ['id', 'text'],
        ['address', 'text'],
      ],
      brokers ?? [],
    ),
  ];
}

function troubles(reading: Reading): readonly ViewRow[] {
  return itemsOf(reading, 'trouble').flatMap(({ message }): ViewRow[] => {
    const said = asObject(message);
    const key = asText(said?.['key']);
    const values = asObject(said?.['values']) as Message['values'];
    return key === null ? [] : [{ kind: 'note', message: values ? { key, values } : { key }, alert: true }];
  });
}

type Item = Reading['items'][number];

function itemsOf(reading: Reading, kind: string): readonly Item[] {
  return reading.items.filter(item => item.kind === kind);
}

function table(
  id: string,
  columns: readonly (readonly [string, Figure['format']])[],
  items: readonly Item[],
): ViewRow {
  const cell = (value: Json | undefined): Json => (Array.isArray(value) ? value.join(', ') : (value ?? null));
  return {
    kind: 'table',
    id,
    columns: columns.map(([field, format]) => ({ label: say(`column.${field}`), format })),
    rows: items.map(item => columns.map(([field]) => cell(item[field]))),
  };
}

function figure(reading: Reading, fact: string, format: Figure['format'] = 'number'): Figure {
  return { label: say(`label.${fact}`), value: reading.facts[fact] ?? null, format };
}
