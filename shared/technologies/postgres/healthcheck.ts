import type { HealthcheckFields } from '../healthcheck.ts';

/**
 * Asks whether the database accepts connections; user and database are those the container was given. It asks over TCP
 * because on the first start the image runs a server of its own on the Unix socket alone while it prepares the database
 * (docker-library/postgres, `docker_temp_server_start`): over the socket "healthy" would come too early, and then go.
 */
export const postgresHealthcheck: HealthcheckFields = {
  test: ['CMD-SHELL', 'pg_isready -h 127.0.0.1 -U $${POSTGRES_USER} -d $${POSTGRES_DB}'],
  interval: '5s',
  timeout: '5s',
  retries: 10,
};

/** The same for variables as they are: a healthcheck knows only what the container was given, not the image's defaults. */
export function postgresHealthcheckFor(
  environment: Readonly<Record<string, string | null>>,
): HealthcheckFields {
  const user = environment['POSTGRES_USER'] ? '$${POSTGRES_USER}' : 'postgres';
  const database = environment['POSTGRES_DB'] ? ' -d $${POSTGRES_DB}' : '';
  return { ...postgresHealthcheck, test: ['CMD-SHELL', `pg_isready -h 127.0.0.1 -U ${user}${database}`] };
}
