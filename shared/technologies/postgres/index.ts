import { isImage } from '../image-name.ts';
import type { Technology } from '../technology.ts';
import { postgresProbe } from './probe.ts';
import { postgresTemplate } from './template.ts';
import { postgresView } from './view.ts';

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
  mark: 'simple:postgresql',
  colour: '#4169e1',
  recognise: service => (isImage(service.image, images) ? 'server' : null),
  roles: {
    server: {
      dataPaths: ['/var/lib/postgresql/data'],
      ports: [{ port: 5432, name: 'postgres', web: false }],
      requiredVariables: ['POSTGRES_PASSWORD'],
    },
  },
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
};
