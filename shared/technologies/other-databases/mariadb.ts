import { siMariadb } from 'simple-icons';
import { isImage } from '../image-name.ts';
import type { Technology } from '../technology.ts';
import { rootPassword } from './root-password.ts';
import { serverRole } from './server-role.ts';
import { mysqlTemplate } from './template.ts';
import { mariadbWords } from './words/mariadb.ts';

const role = serverRole({
  dataPath: '/var/lib/mysql',
  port: 3306,
  name: 'mariadb',
  test: ['CMD', 'healthcheck.sh', '--connect', '--innodb_initialized'],
  required: [rootPassword('MARIADB')],
  needs: { memoryMegabytes: 256, startSeconds: 20 },
  user: 'mysql',
  tools: ['bash', 'mariadb', 'mariadb-admin', 'mariadb-dump', 'healthcheck.sh'],
});

/**
 * MariaDB; its image brings a script for the healthcheck. It is asked nothing: whoever comes to its port without logging
 * in leaves a warning in its log, each time.
 */
export const mariadb: Technology = {
  id: 'mariadb',
  name: 'MariaDB',
  mark: { kind: 'outline', path: siMariadb.path },
  colour: '#c0765a',
  words: mariadbWords,
  recognise: service => (isImage(service.image, ['mariadb']) ? 'server' : null),
  roles: { server: role },
  images: {
    pinnedTags: { mariadb: '11.4' },
    discontinued: {
      'bitnami/mariadb': {
        image: 'mariadb:11.4',
        gone: true,
        paths: { '/bitnami/mariadb': '/var/lib/mysql' },
      },
    },
    endOfLife: {
      mariadb: [
        { version: '10.4', until: '2024-06-18', successor: '11.4' },
        { version: '10.5', until: '2025-06-24', successor: '11.4' },
      ],
    },
  },
  parts: [
    {
      id: 'mariadb',
      group: 'databases',
      label: 'technologies.mariadb.part',
      serviceName: 'mariadb',
      template: mysqlTemplate(
        { image: 'mariadb:11', prefix: 'MARIADB', volume: 'mariadbdata' },
        role.healthcheck ?? {},
      ),
    },
  ],
};
