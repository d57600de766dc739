import { isImage } from '../image-name.ts';
import type { Technology } from '../technology.ts';
import { pgadminProbe } from './probe.ts';
import { pgadminTemplate } from './template.ts';

/** pgAdmin: the web page for PostgreSQL. */
export const pgadmin: Technology = {
  id: 'pgadmin',
  name: 'pgAdmin',
  mark: 'lucide:database-zap',
  colour: '#4682a9',
  recognise: service => (isImage(service.image, ['dpage/pgadmin4', 'pgadmin4']) ? 'server' : null),
  roles: {
    server: {
      dataPaths: ['/var/lib/pgadmin'],
      ports: [{ port: 80, name: 'pgadmin', web: true }],
      requiredVariables: ['PGADMIN_DEFAULT_EMAIL', 'PGADMIN_DEFAULT_PASSWORD'],
    },
  },
  parts: [
    {
      id: 'pgadmin',
      group: 'databases',
      label: 'technologies.pgadmin.part',
      serviceName: 'pgadmin',
      template: pgadminTemplate,
    },
  ],
  probe: pgadminProbe,
  view: { card: reading => [{ kind: 'note', message: reading.headline }] },
};
