import { containerEnvironment } from '../container-environment.ts';
import type { Finding } from '../finding.ts';
import { completePgIsready, pgIsreadyOf, withPgIsready } from '../pg-isready.ts';
import type { Examination, KnownService, Rule } from '../rule.ts';

const hasUser = /(?:^|\s)(?:-U|--username)/;
const hasDatabase = /(?:^|\s)(?:-d|--dbname)/;

/** The healthcheck asks for a user or a database that is not there: healthy, but the log fills with FATAL lines (rule 77). */
export const pgIsreadyIncomplete: Rule = {
  id: 'pg-isready-incomplete',
  examine: examination =>
    examination.services.flatMap((known): Finding[] => {
      const { service } = known;
      const test = service.healthcheck?.test;
      const found = pgIsreadyOf(known);
      if (!test || found === null) return [];
      const missing = missingArguments(examination, known, found);
      if (missing.length === 0) return [];
      const text = missing.map(({ flag, shell }) => `${flag} ${shell}`).join(' ');
      const fixed = withPgIsready(examination, known, found, {
        shell: `${found} ${text}`,
        words: written => [...written, ...missing.flatMap(({ flag, word }) => [flag, word])],
      });
      return [
        {
          rule: 'pg-isready-incomplete',
          severity: 'info',
          subjects: [`service:${service.name}`],
          range: test.range,
          values: { service: service.name, missing: missing.map(({ flag }) => flag).join(' ') },
          fixes: [completePgIsready(service.name, text.replaceAll('$$', '$'), fixed)],
        },
      ];
    }),
};

interface Missing {
  readonly flag: '-U' | '-d';
  /** What a shell inside the container fills in, and what stands there where no shell runs. */
  readonly shell: string;
  readonly word: string;
}

/** The image's own user is `postgres` and its database is called like the user; only what `environment` says is known to a healthcheck. */
function missingArguments(examination: Examination, known: KnownService, found: string): Missing[] {
  const { values, complete } = containerEnvironment(examination, known);
  if (!complete) return [];
  const { POSTGRES_USER: user, POSTGRES_DB: database } = values;
  const written = (name: string) =>
    known.service.environment.findLast(one => one.name === name)?.value ?? values[name] ?? '';
  const missing: Missing[] = [];
  if (!hasUser.test(found) && !values['PGUSER'])
    missing.push({
      flag: '-U',
      shell: user ? '$${POSTGRES_USER}' : 'postgres',
      word: user ? written('POSTGRES_USER') : 'postgres',
    });
  if (!hasDatabase.test(found) && !values['PGDATABASE'] && database && database !== (user ?? 'postgres'))
    missing.push({ flag: '-d', shell: '$${POSTGRES_DB}', word: written('POSTGRES_DB') });
  return missing;
}
