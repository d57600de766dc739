/** How one logs in to a PostgreSQL, as its file writes it: `${…}` and all, so that nobody has to know a secret. */
export interface PostgresLogin {
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** The login that these variables of the official image make; what they do not say is the image's default. */
export function postgresLogin(environment: Readonly<Record<string, string | null>>): PostgresLogin {
  const user = environment['POSTGRES_USER'] ?? 'postgres';
  return {
    user,
    password: environment['POSTGRES_PASSWORD'] ?? '$' + '{POSTGRES_PASSWORD:-change-me}',
    database: environment['POSTGRES_DB'] ?? user,
  };
}

/** The database's address for programs in the same network. */
export function postgresUrl(
  scheme: string,
  host: string,
  environment: Readonly<Record<string, string | null>>,
): string {
  const { user, password, database } = postgresLogin(environment);
  return `${scheme}://${user}:${password}@${host}:5432/${database}`;
}
