import type { ComposeDocument, Value } from '../document/document.ts';
import { toValue } from '../document/to-value.ts';
import { resolveText, type Variables } from './interpolate.ts';

/** The largest companion file that is held as text, in bytes. */
export const largestCompanion = 1024 * 1024;

/** A stack of a person has fewer files than this beside its Compose file; the rest is left alone. */
const mostCompanions = 200;

const longestName = 255;

/** Names in the project folder itself that belong to every project. */
const rootCompanions = ['.env', '.env.example', '.gitignore', '.dockerignore', 'Dockerfile'];

/** Where an image of the project is built: the service, its build folder and its Dockerfile, relative to the project folder. */
export interface BuildPlace {
  readonly service: string;
  /** Empty for the project folder itself. */
  readonly folder: string;
  readonly dockerfile: string;
}

/** The builds of a Compose file whose folder and Dockerfile lie inside the project folder, in the order of the file. */
export function buildPlaces(document: ComposeDocument, variables: Variables): readonly BuildPlace[] {
  const services = asMap(toValue(document, ['services']));
  return Object.entries(services).flatMap(
    ([service, written]) => placeOf(service, asMap(written)['build'], variables) ?? [],
  );
}

/** Where one service is built; null where it is not, or not from a file inside the project folder. */
export function buildPlace(
  document: ComposeDocument,
  service: string,
  variables: Variables,
): BuildPlace | null {
  return placeOf(service, toValue(document, ['services', service, 'build']), variables);
}

function placeOf(service: string, build: Value | undefined, variables: Variables): BuildPlace | null {
  if (build === undefined || build === null) return null;
  const long = typeof build === 'string' ? { context: build } : asMap(build);
  if ('dockerfile_inline' in long) return null;
  const fill = (value: Value | undefined, otherwise: string): string =>
    typeof value === 'string' ? resolveText(value, variables) : otherwise;
  const folder = pathInProject(fill(long['context'], '.'));
  const dockerfile = folder === null ? null : pathInProject(folder, fill(long['dockerfile'], 'Dockerfile'));
  return folder === null || !dockerfile ? null : { service, folder, dockerfile };
}

/**
 * The names, relative to the project folder, of the files that a project's store may hold beside its Compose file:
 * `more` that the project is made of, `.env`, `.env.example`, `.gitignore`, `.dockerignore`, and the Dockerfiles,
 * `.dockerignore` and `requirements.txt` of its builds.
 */
export function companionFiles(
  composeFile: string,
  builds: readonly BuildPlace[],
  more: readonly string[] = [],
): readonly string[] {
  const ofBuilds = builds.flatMap(({ folder, dockerfile }) => [
    dockerfile,
    pathInProject(folder, '.dockerignore') ?? '',
    pathInProject(folder, 'requirements.txt') ?? '',
  ]);
  const names = new Set(
    [...more, ...rootCompanions, ...ofBuilds].filter(name => name !== '' && name !== composeFile),
  );
  return [...names].slice(0, mostCompanions);
}

/** A file of settings named in a Compose file: `./pgadmin/servers.json:/…`, `file: ./conf/spark.properties`. */
const settingsFile =
  /(?<=^|[\s"'=[,])\.\/[^\s"'=[:,\]}#$]{1,255}\.(?:json|ya?ml|toml|ini|conf|cfg|properties|xml)(?=$|[\s"':,\]}])/gm;

/**
 * The files of settings that a Compose file's text names and that lie inside the project folder: what is mounted into a
 * container or given as a config. Found without reading the text as YAML; a name that is no file is none.
 */
export function mentionedFiles(text: string): readonly string[] {
  const named = [...text.matchAll(settingsFile)].map(([name]) => pathInProject(name) ?? '');
  return [...new Set(named)].filter(name => name !== '');
}

/**
 * Joins parts to a plain relative path with `/`, empty for the project folder; null where it would leave the folder,
 * reach into what is not the user's to write (`.git`, a board file), or is no name on every system.
 */
export function pathInProject(...written: readonly string[]): string | null {
  const path: string[] = [];
  for (const [index, part] of written.entries()) {
    if (part.startsWith('/') || /[\\:*?"<>|\p{Cc}]/u.test(part)) return null;
    if (index > 0 && part === '') return null;
    for (const segment of part.split('/')) {
      if (segment === '' || segment === '.') continue;
      if (segment === '..') {
        if (path.pop() === undefined) return null;
      } else if (/[. ]$/.test(segment) || segment.toLowerCase() === '.git') return null;
      else path.push(segment);
    }
  }
  const joined = path.join('/');
  return joined.length > longestName || /\.board\.json$/i.test(joined) ? null : joined;
}

/**
 * Whether a file of this name outside the project folder may be asked for: a plain path (`../common/base.yaml`, or one from
 * the root), not into what is not the user's to write.
 */
export function mayBeAllowed(name: string): boolean {
  const inner = name.replace(/^(?:(?:\.\.\/)+|\/|[A-Za-z]:\/)/, '');
  return inner !== name && inner !== '' && pathInProject(inner) === inner;
}

function asMap(value: Value | undefined): Readonly<Record<string, Value>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, Value>>)
    : {};
}
