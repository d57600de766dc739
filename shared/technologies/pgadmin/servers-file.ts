import type { ServiceInStack } from '../technology-rule.ts';

/** Where the official image looks on its first start for the servers it is to know. */
export const usualServersPath = '/pgadmin4/servers.json';

/** Names another place. */
export const serversPathVariable = 'PGADMIN_SERVER_JSON_FILE';

/**
 * Where we mount it, named by the variable: a mount into pgAdmin's own program folder makes images that are not laid
 * out as the official one look for the program there.
 */
export const ourServersPath = '/config/servers.json';

/** The file of the project that says which servers pgAdmin knows. */
export const serversFile = 'pgadmin/servers.json';

/** What pgAdmin imports on its first start: each database by its service name. Passwords are not in it; pgAdmin asks. */
export function serversText(databases: readonly ServiceInStack[]): string {
  const servers = databases.map(({ name, environment }, index) => {
    const user = environment['POSTGRES_USER'] || 'postgres';
    const server = {
      Name: name,
      Group: 'Servers',
      Host: name,
      Port: 5432,
      MaintenanceDB: environment['POSTGRES_DB'] || user,
      Username: user,
      SSLMode: 'prefer',
    };
    return [String(index + 1), server] as const;
  });
  return `${JSON.stringify({ Servers: Object.fromEntries(servers) }, null, 2)}\n`;
}
