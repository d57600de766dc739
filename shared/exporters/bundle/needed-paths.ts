import type { Value } from '../../document/document.ts';
import { parseDocument } from '../../document/parse.ts';
import { toValue } from '../../document/to-value.ts';
import { recognisable } from '../../graph/recognise.ts';
import { resolveText, type Variables } from '../../project/interpolate.ts';
import { readStack } from '../../stack/read-stack.ts';
import { recogniseService } from '../../technologies/index.ts';

/** A path of the folder that a Compose file asks for, as written, with `${…}` filled in. */
export interface NeededPath {
  readonly path: string;
  /** `data`: a folder in which a service keeps its data; it is not handed in. `secret`: never packed as it is. */
  readonly kind: 'part' | 'build' | 'data' | 'secret' | 'compose';
}

/** The files and folders that a Compose file refers to: builds, mounts, env files, configs, secrets, other Compose files. */
export function neededPaths(file: string, text: string, variables: Variables): NeededPath[] {
  const document = parseDocument(file, text);
  const stack = readStack(document, variables);
  const fill = (path: string): string => resolveText(path, variables);
  const found: NeededPath[] = [];
  const add = (path: Value | undefined, kind: NeededPath['kind']): void => {
    if (typeof path === 'string' && path !== '') found.push({ path: fill(path), kind });
  };
  for (const service of stack.services) {
    const known = recogniseService(recognisable(service, variables));
    const dataPaths = known?.technology.roles[known.role]?.dataPaths ?? [];
    for (const { kind, source, target } of service.mounts) {
      if (kind !== 'bind' || source === null) continue;
      const data = dataPaths.some(path => path === fill(target) || path.startsWith(`${fill(target)}/`));
      found.push({ path: fill(source), kind: data ? 'data' : 'part' });
    }
    const written = asMap(toValue(document, ['services', service.name]));
    const build = written['build'];
    if (typeof build === 'string') add(build, 'build');
    else if (build) {
      const long = asMap(build);
      add(long['context'] ?? '.', 'build');
      for (const extra of Object.values(asMap(long['additional_contexts']))) add(extra, 'build');
    }
    for (const path of paths(written['env_file'])) add(path, 'secret');
    add(asMap(written['extends'])['file'], 'compose');
    for (const watched of list(asMap(written['develop'])['watch'])) add(asMap(watched)['path'], 'part');
  }
  for (const config of Object.values(asMap(toValue(document, ['configs']))))
    add(asMap(config)['file'], 'part');
  for (const secret of Object.values(asMap(toValue(document, ['secrets']))))
    add(asMap(secret)['file'], 'secret');
  for (const include of list(toValue(document, ['include']))) {
    for (const path of typeof include === 'string' ? [include] : paths(asMap(include)['path']))
      add(path, 'compose');
    for (const path of paths(asMap(include)['env_file'])) add(path, 'secret');
  }
  return found;
}

function paths(value: Value | undefined): string[] {
  if (typeof value === 'string') return [value];
  return list(value).flatMap(item => {
    const path = typeof item === 'string' ? item : asMap(item)['path'];
    return typeof path === 'string' ? [path] : [];
  });
}

function list(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

function asMap(value: Value | undefined): Readonly<Record<string, Value>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, Value>>)
    : {};
}
