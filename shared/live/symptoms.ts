/** What a line of a log shows, as a closed word; what it means and how to mend it is the Doctor's business. */
export type SymptomId =
  | 'connection-refused'
  | 'host-unknown'
  | 'database-made-anew'
  | 'table-missing'
  | 'password-rejected'
  | 'database-unknown'
  | 'superuser-password-missing'
  | 'pgadmin-login-missing'
  | 'program-missing'
  | 'permission-denied'
  | 'out-of-memory'
  | 'no-resources';

/** A symptom with the line that shows it and, where the line says it, the address that was tried. */
export interface Symptom {
  readonly id: SymptomId;
  readonly line: string;
  readonly host: string | null;
  readonly port: string | null;
}

interface Pattern {
  readonly id: SymptomId;
  readonly fragment: RegExp;
}

/**
 * Stable fragments of what programs print, newest wordings first. Sources: libpq, psycopg and JDBC connection errors,
 * errno texts of Python and Java, docker-library/postgres and pgAdmin entrypoints, Spark's TaskSchedulerImpl.
 */
const patterns: readonly Pattern[] = [
  {
    id: 'superuser-password-missing',
    fragment: /superuser password is not specified/i,
  },
  {
    id: 'pgadmin-login-missing',
    fragment: /You need to (?:define|specify) the PGADMIN_DEFAULT_EMAIL/i,
  },
  {
    id: 'connection-refused',
    fragment:
      /connection to server at "(?<host>[^"]+)".{0,60}?, port (?<port>\d+) failed: Connection refused|Connection to (?<host2>[\w.-]+):(?<port2>\d+) refused|(?:Connection refused|ECONNREFUSED|ConnectionRefusedError)(?:.*?(?<host3>[\w.-]+)[:/](?<port3>\d{2,5}))?|could not connect to server: Connection refused/i,
  },
  {
    id: 'host-unknown',
    fragment:
      /could not translate host name "(?<host>[^"]+)"|UnknownHostException:? (?<host2>[\w.-]+)|getaddrinfo (?:failed|ENOTFOUND|EAI_AGAIN) ?(?<host3>[\w.-]+)?|Name or service not known|Temporary failure in name resolution/i,
  },
  { id: 'password-rejected', fragment: /password authentication failed for user/i },
  { id: 'database-unknown', fragment: /database "[^"]+" does not exist|role "[^"]+" does not exist/i },
  { id: 'table-missing', fragment: /relation "[^"]+" does not exist/i },
  { id: 'database-made-anew', fragment: /PostgreSQL init process complete; ready for start up/i },
  {
    id: 'program-missing',
    fragment: /executable file not found in \$PATH|(?:\w+): (?:command )?not found$/i,
  },
  { id: 'out-of-memory', fragment: /java\.lang\.OutOfMemoryError|Cannot allocate memory|MemoryError$/i },
  { id: 'no-resources', fragment: /Initial job has not accepted any resources/i },
  { id: 'permission-denied', fragment: /Permission denied: '|EACCES: permission denied/i },
];

/** Longest line that is shown whole, in characters. */
const longestLine = 400;

/** What the lines of a log show, at most one of a kind: the last line that shows it. Newest lines are at the end. */
export function findSymptoms(lines: readonly string[]): readonly Symptom[] {
  const found = new Map<SymptomId, Symptom>();
  for (const line of lines) {
    for (const { id, fragment } of patterns) {
      const match = fragment.exec(line);
      if (!match) continue;
      const groups = match.groups ?? {};
      found.set(id, {
        id,
        line: line.trim().slice(0, longestLine),
        host: groups['host'] ?? groups['host2'] ?? groups['host3'] ?? null,
        port: groups['port'] ?? groups['port2'] ?? groups['port3'] ?? null,
      });
      break;
    }
  }
  return [...found.values()];
}
