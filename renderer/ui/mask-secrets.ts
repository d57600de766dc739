const mask = '••••••••';

/** True for files whose values are secrets: `.env` and its kin, but not the example that is handed in. */
export function holdsSecrets(file: string): boolean {
  const name = file.split('/').at(-1) ?? file;
  return /^\.env(\..+)?$|\.env$/.test(name) && !/example|sample|template/.test(name);
}

/** A line of an env file with its value hidden; comments and lines without a value stay. */
export function maskLine(line: string): string {
  const assignment = /^(\s*(?:export\s+)?[A-Za-z_][A-Za-z0-9_.-]*\s*[=:]\s*)\S/.exec(line);
  return assignment ? `${assignment[1]}${mask}` : line;
}
