import type { Probe } from '../technology.ts';

/** pgAdmin's own sign of life; it needs no login. */
export const pgadminProbe: Probe = {
  everySeconds: 10,
  ask: (target, answers) => {
    const port = Number(target.environment['PGADMIN_LISTEN_PORT']) || 80;
    return 'ping' in answers ? [] : [{ id: 'ping', kind: 'http', port, path: '/misc/ping' }];
  },
  read: (target, answers) => {
    const isUp = answers['ping'] === 'PING';
    return {
      reading: {
        technology: 'pgadmin',
        role: target.role,
        state: isUp ? 'ok' : 'waiting',
        headline: { key: isUp ? 'technologies.pgadmin.up' : 'technologies.pgadmin.starting' },
        facts: { page: isUp },
        items: [],
        series: {},
      },
      memory: null,
    };
  },
};
