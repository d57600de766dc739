import { containerEnvironment } from '../container-environment.ts';
import type { Finding } from '../finding.ts';
import { completePgIsready, pgIsreadyOf, withPgIsready } from '../pg-isready.ts';
import type { Rule } from '../rule.ts';

const hasHost = /(?:^|\s)(?:-h|--host)/;
const address = '127.0.0.1';

/**
 * Others wait for a healthcheck that asks over the socket: on the first start the image runs a server that listens there
 * alone while it prepares the database, is called healthy, and stops again before the real one starts.
 */
export const pgIsreadySocket: Rule = {
  id: 'pg-isready-socket',
  examine: examination =>
    examination.services.flatMap((known): Finding[] => {
      const { service } = known;
      const test = service.healthcheck?.test;
      const found = pgIsreadyOf(known);
      if (!test || found === null || hasHost.test(found)) return [];
      const waiting = examination.stack.services.filter(other =>
        other.dependsOn.some(one => one.service === service.name && one.condition === 'service_healthy'),
      );
      const { values, complete } = containerEnvironment(examination, known);
      if (waiting.length === 0 || !complete || values['PGHOST']) return [];
      const fixed = withPgIsready(examination, known, found, {
        shell: found.replace('pg_isready', `pg_isready -h ${address}`),
        words: ([kind = 'CMD', program = 'pg_isready', ...rest]) => [kind, program, '-h', address, ...rest],
      });
      return [
        {
          rule: 'pg-isready-socket',
          severity: 'info',
          subjects: [`service:${service.name}`],
          range: test.range,
          values: { service: service.name, waiting: waiting.map(({ name }) => name).join(', ') },
          fixes: [completePgIsready(service.name, `-h ${address}`, fixed)],
        },
      ];
    }),
};
