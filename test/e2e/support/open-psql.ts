import { spawn } from 'node:child_process';

/** Opens one psql session inside a Postgres container and keeps it idle until it is closed. */
export function openPsql(container: string, user: string, database: string): { readonly close: () => void } {
  const psql = spawn('docker', ['exec', '-i', container, 'psql', '-U', user, database], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  psql.stdin.write('select 1;\n');
  return { close: () => psql.stdin.end('\\q\n') };
}
