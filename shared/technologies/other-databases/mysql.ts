import { siMysql } from 'simple-icons';
import { isImage } from '../image-name.ts';
import type { Technology } from '../technology.ts';
import { rootPassword } from './root-password.ts';
import { serverRole } from './server-role.ts';
import { mysqlTemplate } from './template.ts';
import { mysqlWords } from './words/mysql.ts';

const role = serverRole({
  dataPath: '/var/lib/mysql',
  port: 3306,
  name: 'mysql',
  test: ['CMD-SHELL', 'mysqladmin ping -h 127.0.0.1 -u root -p"$${MYSQL_ROOT_PASSWORD}" --silent'],
  required: [rootPassword('MYSQL')],
  needs: { memoryMegabytes: 512, startSeconds: 30 },
  user: 'mysql',
  tools: ['bash', 'mysql', 'mysqladmin', 'mysqldump'],
});

/**
 * MySQL. Until its set-up is over it answers on the socket alone. It is asked nothing: whoever comes to its port without
 * logging in leaves a warning in the log of some versions, each time.
 */
export const mysql: Technology = {
  id: 'mysql',
  name: 'MySQL',
  mark: { kind: 'outline', path: siMysql.path },
  colour: '#4479a1',
  words: mysqlWords,
  recognise: service => (isImage(service.image, ['mysql', 'library/mysql']) ? 'server' : null),
  roles: { server: role },
  images: {
    pinnedTags: { mysql: '8.4' },
    discontinued: {
      'bitnami/mysql': { image: 'mysql:8.4', gone: true, paths: { '/bitnami/mysql/data': '/var/lib/mysql' } },
    },
    endOfLife: {
      mysql: [
        { version: '5', until: '2023-10-21', successor: '8.4' },
        { version: '8.0', until: '2026-04-30', successor: '8.4' },
      ],
    },
  },
  parts: [
    {
      id: 'mysql',
      group: 'databases',
      label: 'technologies.mysql.part',
      serviceName: 'mysql',
      template: mysqlTemplate(
        { image: 'mysql:8', prefix: 'MYSQL', volume: 'mysqldata' },
        role.healthcheck ?? {},
      ),
    },
  ],
};
