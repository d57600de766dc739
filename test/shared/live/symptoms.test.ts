import { describe, expect, it } from 'vitest';
import { findSymptoms } from '../../../shared/live/symptoms.ts';

/** Lines as the programs print them. */
const lines = {
  libpq:
    'psycopg2.OperationalError: connection to server at "localhost" (127.0.0.1), port 5432 failed: Connection refused',
  jdbc: 'org.postgresql.util.PSQLException: Connection to postgres:5432 refused. Check that the hostname and port are correct',
  python: 'ConnectionRefusedError: [Errno 111] Connection refused',
  node: 'Error: connect ECONNREFUSED 127.0.0.1:6379',
  name: 'psql: error: could not translate host name "postgress" to address: Name or service not known',
  java: 'Caused by: java.net.UnknownHostException: spark-master',
  fresh: 'PostgreSQL init process complete; ready for start up.',
  password: 'FATAL:  password authentication failed for user "alumno"',
  table: 'ERROR:  relation "visits" does not exist at character 15',
  spark: 'WARN TaskSchedulerImpl: Initial job has not accepted any resources; check your cluster UI',
};

describe('what the lines of a log show', () => {
  it.each([
    [lines.libpq, 'connection-refused', 'localhost', '5432'],
    [lines.jdbc, 'connection-refused', 'postgres', '5432'],
    [lines.python, 'connection-refused', null, null],
    [lines.node, 'connection-refused', '127.0.0.1', '6379'],
    [lines.name, 'host-unknown', 'postgress', null],
    [lines.java, 'host-unknown', 'spark-master', null],
    [lines.fresh, 'database-made-anew', null, null],
    [lines.password, 'password-rejected', null, null],
    [lines.table, 'table-missing', null, null],
    [lines.spark, 'no-resources', null, null],
  ])('%s → %s', (line, id, host, port) => {
    expect(findSymptoms(['starting', line, 'bye'])).toEqual([{ id, line, host, port }]);
  });

  it('keeps the last line of each kind, and nothing of an ordinary log', () => {
    const later = lines.libpq.replace('localhost', 'postgres');
    expect(findSymptoms([lines.libpq, later]).map(({ host }) => host)).toEqual(['postgres']);
    expect(findSymptoms(['LOG:  database system is ready to accept connections', ''])).toEqual([]);
  });

  it('shows no more of a line than a card can hold', () => {
    expect(findSymptoms([`${lines.password} ${'x'.repeat(5000)}`])[0]?.line).toHaveLength(400);
  });
});
