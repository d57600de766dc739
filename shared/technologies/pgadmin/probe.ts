import type { Probe, ProbeTarget } from '../technology.ts';

/**
 * pgAdmin's own sign of life. It tells nothing more without a login: how many servers it knows stays unknown (the Doctor
 * says whether the file registers one), and any other page would begin a session in its folder each time.
 */
export const pgadminProbe: Probe = {
  everySeconds: 10,
  ask: (target, answers) =>
    'ping' in answers ? [] : [{ id: 'ping', kind: 'http', port: portOf(target), path: '/misc/ping' }],
  read: (target, answers) => {
    const isUp = answers['ping'] === 'PING';
    return {
      reading: {
        technology: 'pgadmin',
        role: target.role,
        state: isUp ? 'ok' : 'waiting',
        headline: { key: isUp ? 'technologies.pgadmin.up' : 'technologies.pgadmin.starting' },
        facts: {
          page: isUp,
          port: portOf(target),
          login: target.environment['PGADMIN_DEFAULT_EMAIL'] ?? null,
          servers: null,
        },
        items: [],
        series: { up: isUp ? 1 : null },
      },
      memory: null,
    };
  },
};

function portOf({ environment }: ProbeTarget): number {
  return Number(environment['PGADMIN_LISTEN_PORT']) || 80;
}
