import { basename, dirname } from 'node:path';
import { resolveText, type Variables } from '../../shared/project/interpolate.ts';

/**
 * The Compose project's name as Compose finds it: `COMPOSE_PROJECT_NAME` of the environment or `.env`, the file's
 * top-level `name`, the folder's name (docs: "Specify a project name"). `variables` are both, the environment winning.
 */
export function projectName(path: string, text: string, variables: Variables): string {
  const asked = variables['COMPOSE_PROJECT_NAME'];
  if (asked) return asked;
  const written = /^name:[ \t]+(?:"([^"\r\n]+)"|'([^'\r\n]+)'|([^\s#"'][^#\r\n]*))/m.exec(text);
  const named = (written?.[1] ?? written?.[2] ?? written?.[3])?.trim();
  return normaliseProjectName((named && resolveText(named, variables)) || basename(dirname(path)));
}

/** A name as Compose makes a project name of it: lower case, without the characters it leaves out (compose-go, `NormalizeProjectName`). */
export function normaliseProjectName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^-_a-z0-9]/g, '')
    .replace(/^[_-]+/, '');
}
