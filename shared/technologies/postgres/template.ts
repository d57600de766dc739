import { healthcheckBlock } from '../healthcheck.ts';
import type { Template, TemplateContext } from '../technology.ts';
import { postgresHealthcheck } from './healthcheck.ts';

/** PostgreSQL 16 with its data in a named volume and a healthcheck that knows its database. */
export function postgresTemplate(context: TemplateContext): Template {
  const volume = context.freeVolume('pgdata');
  return {
    yaml: `image: postgres:16
environment:
  POSTGRES_USER: alumno
  # To choose your own, write POSTGRES_PASSWORD=... into a file named .env next to this one.
  # The password is set when the volume is first created; later changes here do not change it.
  POSTGRES_PASSWORD: \${POSTGRES_PASSWORD:-change-me}
  POSTGRES_DB: curso_bigdata
ports:
  # Your computer : inside the container. Other services use ${context.name}:5432.
  - "${context.freePort(5432)}:5432"
volumes:
  # Here the data lives; it outlasts the container.
  - ${volume}:/var/lib/postgresql/data
${healthcheckBlock(postgresHealthcheck, '$$ lets the container, not Compose, fill in the variable.')}`,
    volumes: [volume],
  };
}
