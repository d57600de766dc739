import type { Engine } from '../engine/engine.ts';
import { framedSession, newMark } from './framed-session.ts';
import { keepSession } from './kept-session.ts';

/** One `psql` on one database that lives inside a container as long as it is asked. */
export interface Psql {
  /** Rows of text cells (null stays null), or null when there is no answer or the query failed. */
  readonly query: (sql: string, timeoutMs: number) => Promise<readonly (readonly (string | null)[])[] | null>;
  readonly dispose: () => void;
}

const cell = '\u001f';
const row = '\u001e';
const nothing = '\u001d';

/**
 * Over the socket in the container, as the server's own user, reading only. The loop before `psql` ends both when no
 * query came for two minutes, should the client have died without a word.
 */
const startPsql = `user=\${POSTGRES_USER:-\${PGUSER:-postgres}}
[ -r "\${POSTGRES_USER_FILE:-}" ] && user=$(cat "$POSTGRES_USER_FILE")
password=\${POSTGRES_PASSWORD:-\${PGPASSWORD:-}}
[ -r "\${POSTGRES_PASSWORD_FILE:-}" ] && password=$(cat "$POSTGRES_PASSWORD_FILE")
unset PGHOST PGHOSTADDR PGSERVICE
export PGUSER="$user" PGPASSWORD="$password" PGDATABASE="$4" PGAPPNAME=drawbridge PGCONNECT_TIMEOUT=3
export PGOPTIONS='-c statement_timeout=3000 -c lock_timeout=1000 -c default_transaction_read_only=on'
shell=sh
command -v bash >/dev/null 2>&1 && shell=bash
command -v psql >/dev/null 2>&1 || exit 97
"$shell" -c 'while IFS= read -r -t 120 line; do printf "%s\\n" "$line"; done' |
  psql -X -q -A -t -w -F "$1" -R "$2" -P "null=$3"`;

/** Opens `psql` on a database in a container when it is first asked. */
export function openPsql(engine: Pick<Engine, 'exec'>, container: string, database: string): Psql {
  let mark = newMark();
  const kept = keepSession(async () => {
    mark = newMark();
    const argv = ['sh', '-c', startPsql, 'drawbridge', cell, row, nothing, database];
    return framedSession(await engine.exec(container, argv, { stdin: true }), mark);
  });
  return {
    async query(sql, timeoutMs) {
      const session = await kept.use();
      const oneLine = sql.replace(/\s+/g, ' ').trim();
      const frame = await session?.ask(id => `${oneLine};\n\\echo ${mark} ${id} :ERROR\n`, timeoutMs);
      return frame && frame.status === 'false' ? readRows(frame.body.toString('utf8')) : null;
    },
    dispose: kept.dispose,
  };
}

/** Rows of psql's unaligned output with our separators; the last row ends with a line feed. */
export function readRows(text: string): readonly (readonly (string | null)[])[] {
  const body = text.replace(/\n$/, '');
  if (body === '') return [];
  return body.split(row).map(line => line.split(cell).map(value => (value === nothing ? null : value)));
}
