import { basename, dirname } from 'node:path';

/**
 * The Compose project's name: `COMPOSE_PROJECT_NAME`, the file's top-level `name` when it is a plain word, else the folder's
 * name in lower case without the characters Compose leaves out (compose-go, `loader/normalize`: NormalizeProjectName).
 */
export function projectName(
  path: string,
  text: string,
  environment: NodeJS.ProcessEnv = process.env,
): string {
  if (environment.COMPOSE_PROJECT_NAME) return environment.COMPOSE_PROJECT_NAME;
  const written = /^name:[ \t]*(["']?)([a-z0-9][a-z0-9_-]*)\1[ \t]*(?:#.*)?\r?$/m.exec(text)?.[2];
  return written ?? normaliseProjectName(basename(dirname(path)));
}

/** A folder's name as Compose makes a project name of it. */
export function normaliseProjectName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^-_a-z0-9]/g, '')
    .replace(/^[_-]+/, '');
}
