import type { Json, ReadingItem } from '../../live/reading.ts';
import { asNumber, asText } from '../json.ts';
import type { Figure, ViewRow } from '../technology.ts';
import { say } from './say.ts';

/** An application of YARN's: its name, how far it is, what it holds. */
export function applicationRow(app: ReadingItem): ViewRow {
  const waits = app['state'] === 'ACCEPTED';
  return {
    kind: 'item',
    id: app.id,
    title: say('label.application', { name: asText(app['name']) ?? app.id }),
    detail: waits ? say('application.waits') : say('application.runs'),
    busy: null,
    progress: waits ? null : asNumber(app['progress']),
    faded: waits,
    figures: [
      {
        label: say('label.containers', { count: asNumber(app['containers']) ?? 0 }),
        value: app['containers'] ?? null,
        format: 'number',
      },
      { label: say('label.memory'), value: app['memoryBytes'] ?? null, format: 'bytes' },
    ],
  };
}

/** The applications that run or wait, with what they hold. */
export function applicationsTable(items: readonly ReadingItem[]): ViewRow {
  return table('applications', items, [
    ['id', 'text'],
    ['name', 'text'],
    ['user', 'text'],
    ['state', 'text'],
    ['containers', 'number'],
    ['memoryBytes', 'bytes'],
    ['cores', 'number'],
    ['elapsedMs', 'milliseconds'],
  ]);
}

/** The data nodes that the name node knows. */
export function nodesTable(items: readonly ReadingItem[]): ViewRow {
  return table('nodes', items, [
    ['id', 'text'],
    ['blocks', 'number'],
    ['usedBytes', 'bytes'],
    ['remainingBytes', 'bytes'],
    ['lastContactSeconds', 'number'],
  ]);
}

function table(
  id: string,
  items: readonly ReadingItem[],
  columns: readonly (readonly [field: string, format: Figure['format']])[],
): ViewRow {
  return {
    kind: 'table',
    id,
    columns: columns.map(([field, format]) => ({ label: say(`column.${field}`), format })),
    rows: items.map(item => columns.map(([field]): Json => item[field] ?? null)),
  };
}
