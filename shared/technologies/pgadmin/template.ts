import { besidePartner, findPartner } from '../partner.ts';
import type { Template, TemplateContext } from '../technology.ts';

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
${besidePartner(database)}healthcheck:
  test: ["CMD", "python3", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:80/misc/ping')"]
  interval: 10s
  timeout: 5s
  retries: 12
  start_period: 30s
`,
    volumes: [volume],
  };
}
