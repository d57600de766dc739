import { healthcheckBlock } from '../healthcheck.ts';
import { besidePartner, findPartner } from '../partner.ts';
import type { Template, TemplateContext } from '../technology.ts';
import { pgadminHealthcheck } from './healthcheck.ts';

/** pgAdmin 8 with a login, its settings in a volume; waits for the stack's PostgreSQL where there is one. */
export function pgadminTemplate(context: TemplateContext): Template {
  const volume = context.freeVolume('pgadmindata');
  const database = findPartner(context, 'postgres', 'server');
  return {
    yaml: `image: dpage/pgadmin4:8
environment:
  # Without both of these pgAdmin stops at once.
  PGADMIN_DEFAULT_EMAIL: \${PGADMIN_DEFAULT_EMAIL:-alumno@example.com}
  PGADMIN_DEFAULT_PASSWORD: \${PGADMIN_DEFAULT_PASSWORD:-change-me}
ports:
  # Its page on your computer. In it, the database's host is ${database?.name ?? 'postgres'}, not localhost.
  - "${context.freePort(5050)}:80"
volumes:
  - ${volume}:/var/lib/pgadmin
${besidePartner(database)}${healthcheckBlock(pgadminHealthcheck)}`,
    volumes: [volume],
  };
}
