import { isImage } from '../image-name.ts';
import type { Technology } from '../technology.ts';
import { pgadminHealthcheck } from './healthcheck.ts';
import { pgadminProbe } from './probe.ts';
import { emailInvalid } from './rules.ts';
import { pgadminTemplate } from './template.ts';
import { pgadminView } from './view.ts';
import { serverRegistered } from './wirings.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** pgAdmin: the web page for PostgreSQL. */
export const pgadmin: Technology = {
  id: 'pgadmin',
  name: 'pgAdmin',
  mark: { kind: 'icon', name: 'database-zap' },
  colour: '#4682a9',
  words: { en, es },
  recognise: service => (isImage(service.image, ['dpage/pgadmin4', 'pgadmin4']) ? 'server' : null),
  roles: {
    server: {
      dataPaths: ['/var/lib/pgadmin'],
      keeps: 'settings',
      volumeName: 'pgadmindata',
      ports: [{ port: 80, name: 'pgadmin', web: true }],
      required: [
        { names: ['PGADMIN_DEFAULT_EMAIL'], suggested: 'alumno@example.com', secret: false },
        {
          names: ['PGADMIN_DEFAULT_PASSWORD', 'PGADMIN_DEFAULT_PASSWORD_FILE'],
          suggested: 'change-me',
          secret: true,
        },
      ],
      healthcheck: pgadminHealthcheck,
      needs: { memoryMegabytes: 384, startSeconds: 30 },
      user: '5050',
      tools: ['sh', 'python3', 'wget'],
    },
  },
  images: { pinnedTags: { 'dpage/pgadmin4': '8' } },
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
  view: pgadminView,
  rules: [emailInvalid],
  wirings: [serverRegistered],
};
