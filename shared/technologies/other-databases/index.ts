import { siMariadb, siMongodb, siMysql } from 'simple-icons';
import { isImage } from '../image-name.ts';
import type { RequiredVariable, Role, Technology } from '../technology.ts';

const server = (
  dataPath: string,
  port: number,
  name: string,
  test: readonly string[],
  required: Role['required'] = [],
): Role => ({
  dataPaths: [dataPath],
  keeps: 'data',
  volumeName: `${name}data`,
  ports: [{ port, name, web: false }],
  required,
  healthcheck: { test, interval: '5s', timeout: '5s', retries: 12, startPeriod: '30s' },
  slowToStart: true,
});

const rootPassword = (brand: 'MYSQL' | 'MARIADB'): RequiredVariable => ({
  names: [
    `${brand}_ROOT_PASSWORD`,
    'MYSQL_ROOT_PASSWORD',
    `${brand}_ROOT_PASSWORD_FILE`,
    `${brand}_ALLOW_EMPTY_${brand === 'MYSQL' ? '' : 'ROOT_'}PASSWORD`,
    `${brand}_RANDOM_ROOT_PASSWORD`,
  ],
  suggested: 'change-me',
  secret: true,
});

/** MySQL, recognised only: no part to drop, nothing to ask. Until its set-up is over it answers on the socket alone. */
export const mysql: Technology = {
  id: 'mysql',
  name: 'MySQL',
  mark: { kind: 'outline', path: siMysql.path },
  colour: '#4479a1',
  words: { en: { say: {} }, es: { say: {} } },
  recognise: service => (isImage(service.image, ['mysql', 'library/mysql']) ? 'server' : null),
  roles: {
    server: server(
      '/var/lib/mysql',
      3306,
      'mysql',
      ['CMD-SHELL', 'mysqladmin ping -h 127.0.0.1 -u root -p"$${MYSQL_ROOT_PASSWORD}" --silent'],
      [rootPassword('MYSQL')],
    ),
  },
  images: {
    pinnedTags: { mysql: '8.4' },
    discontinued: {
      'bitnami/mysql': { image: 'mysql:8.4', gone: true, paths: { '/bitnami/mysql/data': '/var/lib/mysql' } },
    },
  },
  parts: [],
};

/** MariaDB, recognised only; its image brings a script for the healthcheck. */
export const mariadb: Technology = {
  id: 'mariadb',
  name: 'MariaDB',
  mark: { kind: 'outline', path: siMariadb.path },
  colour: '#c0765a',
  words: { en: { say: {} }, es: { say: {} } },
  recognise: service => (isImage(service.image, ['mariadb']) ? 'server' : null),
  roles: {
    server: server(
      '/var/lib/mysql',
      3306,
      'mariadb',
      ['CMD', 'healthcheck.sh', '--connect', '--innodb_initialized'],
      [rootPassword('MARIADB')],
    ),
  },
  images: {
    pinnedTags: { mariadb: '11.4' },
    discontinued: {
      'bitnami/mariadb': {
        image: 'mariadb:11.4',
        gone: true,
        paths: { '/bitnami/mariadb': '/var/lib/mysql' },
      },
    },
  },
  parts: [],
};

/** MongoDB, recognised only. */
export const mongodb: Technology = {
  id: 'mongodb',
  name: 'MongoDB',
  mark: { kind: 'outline', path: siMongodb.path },
  colour: '#47a248',
  words: { en: { say: {} }, es: { say: {} } },
  recognise: service => (isImage(service.image, ['mongo']) ? 'server' : null),
  roles: {
    server: server('/data/db', 27017, 'mongo', [
      'CMD',
      'mongosh',
      '--quiet',
      '--eval',
      "db.adminCommand('ping')",
    ]),
  },
  images: {
    pinnedTags: { mongo: '7' },
    discontinued: {
      'bitnami/mongodb': { image: 'mongo:7', gone: true, paths: { '/bitnami/mongodb': '/data/db' } },
    },
  },
  parts: [],
};
