import type { Variables } from './interpolate.ts';

/** File names Compose looks for in a folder, in its order of preference (compose-go, `cli/options.go`). */
export const composeFileNames = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
] as const;

/** Files that Compose lays over a file of a default name without being asked; the first one that is there (compose-go). */
export const overrideFileNames = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
] as const;

/** What `COMPOSE_FILE` names, split as Compose does; null where it names nothing. */
export function namedFiles(variables: Variables): readonly string[] | null {
  const written = variables['COMPOSE_FILE'];
  if (!written) return null;
  const separator = variables['COMPOSE_PATH_SEPARATOR'] || (/^[A-Za-z]:\\|;/.test(written) ? ';' : ':');
  const names = written
    .split(separator)
    .map(name => name.trim())
    .filter(name => name !== '');
  return names.length > 0 ? names : null;
}

/**
 * The files that Docker Compose would merge, in order, where `main` is the file that is open: those of `COMPOSE_FILE`
 * when it names `main`, a default file with the override beside it, else `main` alone. Names are relative to its folder.
 */
export function mergedFiles(
  main: string,
  exists: (name: string) => boolean,
  variables: Variables,
): readonly string[] {
  const named = namedFiles(variables)?.map(plainName);
  if (named) return named.includes(main) ? named : [main];
  const found = composeFileNames.find(name => name === main || exists(name));
  if (found !== main) return [main];
  const override = overrideFileNames.find(exists);
  return override ? [main, override] : [main];
}

/** True where `docker compose` without `-f`, run in the folder of `main`, reads exactly the files of this project. */
export function isFoundByCompose(
  main: string,
  exists: (name: string) => boolean,
  variables: Variables,
): boolean {
  const named = namedFiles(variables)?.map(plainName);
  if (named) return named.includes(main);
  return composeFileNames.find(name => name === main || exists(name)) === main;
}

function plainName(written: string): string {
  return written.replace(/^(?:\.\/)+/, '');
}
