import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reading } from '../../shared/live/reading.ts';
import { composeLeftovers } from '../support/compose-leftovers.ts';
import { describeWithDocker } from '../support/docker.ts';
import { type RunningStack, startExample } from '../support/running-stack.ts';

const project = 'db-technologies-pgadmin';

/**
 * What the official image does with the file on its first start; images that are not laid out as it do nothing with it.
 * Says how many servers were added.
 */
const importServers = `cd /tmp
package=$(/venv/bin/python -c 'import importlib.util as u; print(u.find_spec("pgadmin4").submodule_search_locations[0])')
cd "$package"
/venv/bin/python setup.py load-servers "$PGADMIN_SERVER_JSON_FILE" --user "$PGADMIN_DEFAULT_EMAIL"`;

/** Servers as pgAdmin's own database has them, one by line. */
const listServers = `import sqlite3
rows = sqlite3.connect("/var/lib/pgadmin/pgadmin4.db").execute(
    "select name, host, port, maintenance_db, username, connection_params, password from server")
print("\\n".join("|".join(str(cell) for cell in row) for row in rows))`;

describeWithDocker('The first stack, running', () => {
  let stack: RunningStack;

  beforeAll(() => {
    stack = startExample(project, 'postgres-pgadmin');
  });

  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  const inPgadmin = (...command: string[]): string => stack.compose('exec', '-T', 'pgadmin', ...command);
  const reading = async (): Promise<Reading | undefined> =>
    (await stack.status()).services.find(({ name }) => name === 'pgadmin')?.readings[0];

  it('has pgAdmin’s page up, as its own sign of life says', async () => {
    const ping =
      "import urllib.request as r; print(r.urlopen('http://127.0.0.1:80/misc/ping').read().decode())";
    expect(inPgadmin('python3', '-c', ping)).toBe('PING');
    await expect
      .poll(reading, { timeout: 60_000 })
      .toMatchObject({ state: 'ok', facts: { page: true, login: 'alumno@example.com', servers: null } });
  });

  it('gives pgAdmin a list of servers that it takes: the database by its service name, without a password', () => {
    if (inPgadmin('/venv/bin/python', '-c', listServers) === '') inPgadmin('sh', '-c', importServers);
    expect(inPgadmin('/venv/bin/python', '-c', listServers)).toBe(
      'postgres|postgres|5432|curso_bigdata|alumno|{"sslmode": "prefer"}|None',
    );
  });

  it('says that the page does not answer while its program stands still, and that it is up again', async () => {
    inPgadmin('sh', '-c', 'kill -STOP -1');
    await expect.poll(async () => (await reading())?.state, { timeout: 60_000 }).toBe('waiting');
    inPgadmin('sh', '-c', 'kill -CONT -1');
    await expect.poll(async () => (await reading())?.state, { timeout: 90_000 }).toBe('ok');
  });
});
