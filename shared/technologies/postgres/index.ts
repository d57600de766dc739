import { siPostgresql } from 'simple-icons';
import { isImage } from '../image-name.ts';
import type { Technology } from '../technology.ts';
import { postgresDataPaths, postgresImages, runsServer } from './facts.ts';
import { postgresHealthcheck, postgresHealthcheckFor } from './healthcheck.ts';
import { postgresProbe } from './probe.ts';
import { runSql } from './run-sql.ts';
import { postgresTemplate } from './template.ts';
import { postgresView } from './view.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

const images = [
  'postgres',
  'postgis/postgis',
  'pgvector/pgvector',
  'timescale/timescaledb',
  'bitnami/postgresql',
  'bitnamilegacy/postgresql',
  'supabase/postgres',
];

/** PostgreSQL: the course's database. */
export const postgres: Technology = {
  id: 'postgres',
  name: 'PostgreSQL',
  mark: { kind: 'outline', path: siPostgresql.path, fine: true },
  colour: '#4169e1',
  words: { en, es },
  recognise: service =>
    isImage(service.image, images) ? (runsServer(service.command) ? 'server' : 'client') : null,
  roles: {
    server: {
      dataPaths: ['/var/lib/postgresql/data'],
      dataPathsOf: postgresDataPaths,
      dataPathVariable: 'PGDATA',
      keeps: 'data',
      volumeName: 'pgdata',
      ports: [{ port: 5432, name: 'postgres', web: false }],
      required: [
        {
          names: ['POSTGRES_PASSWORD', 'POSTGRES_PASSWORD_FILE'],
          suggested: 'change-me',
          secret: true,
          unless: { name: 'POSTGRES_HOST_AUTH_METHOD', value: 'trust' },
        },
      ],
      healthcheck: postgresHealthcheck,
      healthcheckFor: postgresHealthcheckFor,
      needs: { memoryMegabytes: 256, startSeconds: 10 },
      user: 'postgres',
      tools: ['bash', 'psql', 'pg_isready', 'pg_dump', 'pg_restore', 'createdb'],
      slowToStart: true,
    },
    client: { dataPaths: [], ports: [], required: [], oneShot: true, tools: ['bash', 'psql', 'pg_dump'] },
  },
  images: postgresImages,
  parts: [
    {
      id: 'postgres',
      group: 'databases',
      label: 'technologies.postgres.part',
      serviceName: 'postgres',
      template: postgresTemplate,
    },
  ],
  probe: postgresProbe,
  view: postgresView,
  actions: [runSql],
};
