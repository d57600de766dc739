import type { ReadingItem } from '../../live/reading.ts';
import { asNumber, asObject, asObjects, asText, type JsonObject, sumKnown } from '../json.ts';
import type { Answers } from '../technology.ts';
import { insideId } from './ask.ts';
import { jsonCell } from './json-cell.ts';
import type { Counters } from './rates.ts';
import { withoutPasswords } from './sessions.ts';

/** A table of one of the databases that were entered. */
export interface TableItem extends ReadingItem {
  readonly kind: 'table';
  readonly database: string;
  readonly schema: string;
  readonly name: string;
  /** With its indexes and what lies beside it; null while somebody has it for himself. */
  readonly sizeBytes: number | null;
  /** As the server estimates; null before it knows. */
  readonly rows: number | null;
  readonly deadRows: number | null;
  /** Null when it never was. */
  readonly vacuumedSecondsAgo: number | null;
}

/** A query that pg_stat_statements counts, all its runs together. */
export interface StatementItem extends ReadingItem {
  readonly kind: 'statement';
  readonly database: string | null;
  readonly query: string;
  readonly calls: number | null;
  readonly totalMs: number | null;
  readonly meanMs: number | null;
  readonly rows: number | null;
}

/** What the sessions inside the databases told, brought together. */
export interface Inside {
  /** Databases that answered. */
  readonly databases: readonly string[];
  readonly tables: readonly TableItem[];
  readonly rows: Omit<Counters, 'transactions' | 'walBytes'>;
  readonly extensions: readonly {
    readonly database: string;
    readonly name: string;
    readonly version: string | null;
  }[];
}

/** Tables, largest first; row counters are the sums of all databases that answered. */
export function readInside(databases: readonly string[], answers: Answers): Inside {
  const told = databases.flatMap(database => {
    const said = asObject(jsonCell(answers[insideId(database)]));
    return said === null ? [] : [{ database, said, rows: asObject(said['rows']) }];
  });
  const sum = (name: string): number | null => sumKnown(told.map(({ rows }) => rows?.[name]));
  return {
    databases: told.map(({ database }) => database),
    tables: told
      .flatMap(({ database, said }) => asObjects(said['tables']).flatMap(each => tableItem(database, each)))
      .sort((a, b) => (b.sizeBytes ?? -1) - (a.sizeBytes ?? -1)),
    rows: { read: sum('read'), inserted: sum('inserted'), updated: sum('updated'), deleted: sum('deleted') },
    extensions: told.flatMap(({ database, said }) =>
      asObjects(said['extensions']).flatMap(({ name, version }) => {
        const text = asText(name);
        return text === null ? [] : [{ database, name: text, version: asText(version) }];
      }),
    ),
  };
}

/** The queries that took most, or null where nothing counts them. */
export function readStatements(answers: Answers): readonly StatementItem[] | null {
  const list = jsonCell(answers['statements']);
  if (!Array.isArray(list)) return null;
  return asObjects(list).map((each, index) => ({
    kind: 'statement',
    id: asText(each['id']) ?? String(index),
    database: asText(each['database']),
    query: withoutPasswords(asText(each['query']) ?? ''),
    calls: asNumber(each['calls']),
    totalMs: asNumber(each['totalMs']),
    meanMs: asNumber(each['meanMs']),
    rows: asNumber(each['rows']),
  }));
}

function tableItem(database: string, each: JsonObject): TableItem[] {
  const [schema, name] = [asText(each['schema']), asText(each['name'])];
  if (schema === null || name === null) return [];
  return [
    {
      kind: 'table',
      id: `${database}.${schema}.${name}`,
      database,
      schema,
      name,
      sizeBytes: asNumber(each['sizeBytes']),
      rows: asNumber(each['rows']),
      deadRows: asNumber(each['deadRows']),
      vacuumedSecondsAgo: asNumber(each['vacuumedSecondsAgo']),
    },
  ];
}
