import type { TechnologyAction } from '../technology.ts';

/** Where the statements are put: psql then says in which line one is wrong. */
const path = '/tmp/drawbridge/query.sql';

/**
 * A SQL console: statements as they are typed (or psql's own commands, `\dt`), run by psql as the container's own user,
 * which may write. It stops at the first error. Without `-w` psql would wait for a password that nobody can type.
 */
export const runSql: TechnologyAction = {
  id: 'postgres-sql',
  label: 'technologies.postgres.openSql',
  roles: ['server'],
  fields: [
    {
      id: 'sql',
      label: 'technologies.postgres.field.sql',
      kind: 'lines',
      initial: '',
    },
    {
      id: 'database',
      label: 'technologies.postgres.field.database',
      kind: 'text',
      initial: '',
      optional: true,
    },
  ],
  command: ({ environment }, fields) => {
    const user = environment['POSTGRES_USER'] || environment['POSTGRESQL_USERNAME'] || 'postgres';
    const own = environment['POSTGRES_DB'] || environment['POSTGRESQL_DATABASE'] || user;
    const database = fields['database']?.trim() || own;
    const sql = fields['sql'] ?? '';
    return {
      argv: [
        'psql',
        '-X',
        '-w',
        '-v',
        'ON_ERROR_STOP=1',
        `--username=${user}`,
        `--dbname=${asName(database)}`,
        '-f',
        path,
      ],
      files: [{ path, content: sql.endsWith('\n') ? sql : `${sql}\n` }],
    };
  },
};

/** What looks like a connection string would be taken for one; a name does not hold these signs. */
function asName(database: string): string {
  return /[=/:\s]/.test(database) ? `dbname='${database.replace(/['\\]/g, '\\$&')}'` : database;
}
