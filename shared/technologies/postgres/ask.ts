import { asNumber, asObject, asObjects, asText } from '../json.ts';
import type { Answers, Ask, ProbeTarget } from '../technology.ts';
import { jsonCell } from './json-cell.ts';
import { databaseQuery, serverQuery, statementsQuery } from './queries.ts';

/** Databases entered beside `postgres`; each keeps one session of ours. */
const mostDatabases = 3;

/** Id of the question to a database. */
export const insideId = (database: string): string => `inside:${database}`;

/** First the server as a whole, then its largest databases from inside, then the queries that one of them counts. */
export function askPostgres(target: ProbeTarget, answers: Answers): readonly Ask[] {
  if (!('state' in answers)) return [{ id: 'state', kind: 'sql', query: serverQuery }];
  const server = asObject(jsonCell(answers['state']));
  if (server === null) return [];
  const databases = databasesToEnter(target, server['databases']);
  const inside = databases.map(
    (database): Ask => ({ id: insideId(database), kind: 'sql', query: databaseQuery, database }),
  );
  if (inside.some(({ id }) => !(id in answers))) return inside;
  const counting = findStatements(databases, answers);
  if (counting === null || 'statements' in answers) return [];
  const query = statementsQuery(counting.schema, asNumber(server['versionNumber']) ?? 0);
  return [{ id: 'statements', kind: 'sql', query, database: counting.database }];
}

/**
 * `postgres`, where a session of ours is anyway, the container's own database, and the largest others. Nobody can drop
 * a database that we are in; those of tests come and go, so that we keep out of them.
 */
export function databasesToEnter(target: ProbeTarget, list: unknown): readonly string[] {
  const { environment } = target;
  const own = environment['POSTGRES_DB'] || environment['POSTGRES_USER'] || 'postgres';
  const others = asObjects(list)
    .flatMap(({ name, sizeBytes }) => {
      const [text, size] = [asText(name), asNumber(sizeBytes)];
      return text === null || size === null || text === 'postgres' ? [] : [{ name: text, size }];
    })
    .filter(({ name }) => name === own || !/^test_|_test$/.test(name))
    .sort((a, b) => Number(b.name === own) - Number(a.name === own) || b.size - a.size);
  return ['postgres', ...others.slice(0, mostDatabases).map(({ name }) => name)];
}

function findStatements(
  databases: readonly string[],
  answers: Answers,
): { readonly database: string; readonly schema: string } | null {
  for (const database of databases) {
    const inside = asObject(jsonCell(answers[insideId(database)]));
    const found = asObjects(inside?.['extensions']).find(({ name }) => name === 'pg_stat_statements');
    const schema = asText(found?.['schema']);
    if (schema !== null) return { database, schema };
  }
  return null;
}
