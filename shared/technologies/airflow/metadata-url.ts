import { postgresUrl } from '../postgres-login.ts';

/** The database's address as Airflow takes it, with the driver its image has. */
export function metadataUrl(host: string, environment: Readonly<Record<string, string | null>>): string {
  return postgresUrl('postgresql+psycopg2', host, environment);
}
