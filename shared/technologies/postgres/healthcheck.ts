import type { HealthcheckFields } from '../healthcheck.ts';

/** Asks whether the database accepts connections; user and database are those the container was given. */
export const postgresHealthcheck: HealthcheckFields = {
  test: ['CMD-SHELL', 'pg_isready -U $${POSTGRES_USER} -d $${POSTGRES_DB}'],
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
  return { ...postgresHealthcheck, test: ['CMD-SHELL', `pg_isready -U ${user}${database}`] };
}
