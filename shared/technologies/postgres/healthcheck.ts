import type { HealthcheckFields } from '../healthcheck.ts';

/** Asks whether the database accepts connections; user and database are those the container was given. */
export const postgresHealthcheck: HealthcheckFields = {
  test: ['CMD-SHELL', 'pg_isready -U $${POSTGRES_USER} -d $${POSTGRES_DB}'],
  interval: '5s',
  timeout: '5s',
  retries: 10,
};
