import { describe, expect, it } from 'vitest';
import { pgadmin } from '../../../shared/technologies/pgadmin/index.ts';
import type { ProbeTarget } from '../../../shared/technologies/technology.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';

const target: ProbeTarget = {
  service: 'pgadmin',
  container: 'c1',
  role: 'server',
  environment: { PGADMIN_DEFAULT_EMAIL: 'alumno@example.com', PGADMIN_LISTEN_PORT: '5050' },
  command: null,
  addresses: {},
  hostname: null,
};
const probe = pgadmin.probe;
if (!probe) throw new Error('pgAdmin has a probe');
const read = (ping: unknown) => probe.read(target, { ping }, null, 0).reading;

describe('A reading of pgAdmin', () => {
  it('asks its sign of life alone, at the port it was told to listen on', () => {
    expect(probe.ask(target, {})).toEqual([{ id: 'ping', kind: 'http', port: 5050, path: '/misc/ping' }]);
  });

  it('says that the page is up and whom to log in as, and does not pretend to know its servers', () => {
    const reading = read('PING');
    expect(reading).toMatchObject({
      state: 'ok',
      facts: { page: true, login: 'alumno@example.com', servers: null },
      series: { up: 1 },
    });
    const rows = pgadmin.view?.panel?.(reading) ?? [];
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'link', port: 5050, path: '/' }));
    expect(missingWords([reading.headline, ...wordsOfRows(rows)])).toEqual([]);
  });

  it.each([null, '<html>', { PING: 1 }, 7])('waits when the answer is %j', answer => {
    expect(read(answer)).toMatchObject({ state: 'waiting', facts: { page: false }, series: { up: null } });
  });
});
