import type { Json, Reading } from '../../live/reading.ts';
import { asNumber, asObject, asObjects, asText } from '../json.ts';
import type { Figure, ViewRow } from '../technology.ts';
import { itemsOf, longestQueryOf } from './items.ts';
import { say } from './say.ts';
import { nameOf, type SessionItem } from './sessions.ts';

type Format = Figure['format'];

/** What the Live panel lists: who blocks whom, sessions, databases, tables, queries, settings, extensions. */
export function sectionsOf(reading: Reading): readonly ViewRow[] {
  return [
    ...blocking(reading),
    ...sessions(reading),
    ...longestQuery(reading),
    ...databases(reading),
    ...tables(reading),
    ...statements(reading),
    ...settings(reading),
    ...extensions(reading),
  ];
}

/** Each waiting session with its chain, then those at the chains' ends with what they did last. */
function blocking({ items }: Reading): readonly ViewRow[] {
  const waiting = itemsOf(items, 'waiting');
  if (waiting.length === 0) return [];
  const rows = waiting.map(each => [nameOf(each), each.chain, milliseconds(each.waitSeconds), each.query]);
  return [
    { kind: 'heading', message: say('heading.blocking') },
    table('waiting', { session: 'text', chain: 'text', waits: 'milliseconds', query: 'text' }, rows),
    ...itemsOf(items, 'holder').map(
      (holder): ViewRow => ({
        kind: 'item',
        id: holder.id,
        title: say('holder', { session: nameOf(holder) }),
        detail: say('holderDoes', { state: holder.state ?? '?', query: holder.query ?? '' }),
        busy: null,
        progress: null,
        faded: false,
        figures: [
          {
            label: say('label.transactionOpen'),
            value: milliseconds(holder.transactionSeconds),
            format: 'milliseconds',
          },
        ],
      }),
    ),
  ];
}

function sessions(reading: Reading): readonly ViewRow[] {
  const all = itemsOf(reading.items, 'session');
  if (all.length === 0) return [];
  const by = (fact: string): Figure[] =>
    asObjects(reading.facts[fact]).map(({ name, count }) => ({
      label: say('label.of', { name: asText(name) || '–' }),
      value: asNumber(count),
      format: 'number',
    }));
  const columns = {
    pid: 'text',
    user: 'text',
    application: 'text',
    database: 'text',
    state: 'text',
    since: 'milliseconds',
    query: 'text',
  } as const;
  return [
    { kind: 'heading', message: say('heading.sessions') },
    { kind: 'figures', figures: by('connectionsByUser') },
    { kind: 'figures', figures: by('connectionsByApplication') },
    table('sessions', columns, all.map(sessionCells)),
  ];
}

function sessionCells(each: SessionItem): readonly Json[] {
  const { id, user, application, database, state, seconds, query } = each;
  return [id, user, application, database, state, milliseconds(seconds), query];
}

function longestQuery({ items }: Reading): readonly ViewRow[] {
  const longest = longestQueryOf(items);
  if (longest?.query == null) return [];
  const title = say('longestQueryOf', { session: nameOf(longest) });
  return [{ kind: 'code', id: 'longest-query', title, text: longest.query }];
}

function databases({ items }: Reading): readonly ViewRow[] {
  const rows = items
    .filter(({ kind }) => kind === 'database')
    .map((each): readonly Json[] => [each.id, asNumber(each['sizeBytes'])])
    .sort(([, a], [, b]) => (asNumber(b) ?? -1) - (asNumber(a) ?? -1));
  return section('databases', { name: 'text', size: 'bytes' }, rows);
}

/** The schema is named where it is not the usual one. */
function tables({ items }: Reading): readonly ViewRow[] {
  const rows = itemsOf(items, 'table').map(each => [
    each.schema === 'public' ? each.name : `${each.schema}.${each.name}`,
    each.database,
    each.sizeBytes,
    each.rows,
    each.deadRows,
    milliseconds(each.vacuumedSecondsAgo),
  ]);
  const columns = {
    table: 'text',
    database: 'text',
    size: 'bytes',
    rows: 'number',
    dead: 'number',
    vacuumed: 'milliseconds',
  } as const;
  return section('tables', columns, rows);
}

function statements({ items }: Reading): readonly ViewRow[] {
  const rows = itemsOf(items, 'statement').map(each => [
    each.query,
    each.calls,
    each.meanMs,
    each.totalMs,
    each.rows,
  ]);
  const columns = {
    query: 'text',
    calls: 'number',
    mean: 'milliseconds',
    sum: 'milliseconds',
    rows: 'number',
  } as const;
  return section('statements', columns, rows);
}

function settings({ facts }: Reading): readonly ViewRow[] {
  const rows = Object.entries(asObject(facts['settings']) ?? {}).map(([name, value]) => [
    name,
    asText(value),
  ]);
  const version = asText(facts['version']);
  return section('settings', { name: 'text', value: 'text' }, [
    ...(version === null ? [] : [['server_version', version]]),
    ...rows,
  ]);
}

function extensions({ facts }: Reading): readonly ViewRow[] {
  const rows = asObjects(facts['extensions']).map(({ name, version, database }) => [
    asText(name),
    asText(version),
    asText(database),
  ]);
  return section('extensions', { name: 'text', version: 'text', database: 'text' }, rows);
}

/** A heading and its table; nothing without rows. */
function section(
  id: string,
  columns: Readonly<Record<string, Format>>,
  rows: readonly (readonly Json[])[],
): readonly ViewRow[] {
  if (rows.length === 0) return [];
  return [{ kind: 'heading', message: say(`heading.${id}`) }, table(id, columns, rows)];
}

function table(
  id: string,
  columns: Readonly<Record<string, Format>>,
  rows: readonly (readonly Json[])[],
): ViewRow {
  const heads = Object.entries(columns).map(([name, format]) => ({ label: say(`column.${name}`), format }));
  return { kind: 'table', id, columns: heads, rows };
}

function milliseconds(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 1000);
}
