import type { Path } from '../document/document.ts';
import type { Service } from '../stack/stack.ts';
import { filesOfService, lastFileSaying, type ProjectContext } from './project-context.ts';

/** Arguments of a command as they come. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Commands about something wherever it is said: a rename, and what takes something away. */
export const everywhere: ReadonlySet<string> = new Set([
  'rename-service',
  'rename-network',
  'rename-volume',
  'remove-service',
  'remove-network',
  'remove-volume',
  'remove-port',
  'unset-variable',
  'disconnect',
  'leave-network',
  'unmount',
]);

/** The attribute that a command writes, where it is about one. */
const attributes: Readonly<Record<string, string>> = {
  'set-image': 'image',
  'set-healthcheck': 'healthcheck',
};

/** The file that a change goes to where nobody has chosen one: the last one that says the fact, else that of what it belongs to. */
export function fileFor(project: ProjectContext, name: string, args: Arguments): string {
  if (project.parts.size === 1) return project.main;
  const path = pathOf(name, args);
  if (path) return fileForPath(project, path);
  if (name === 'set-variable') {
    const variable = serviceOf(project, String(args['service']))?.environment.find(
      one => one.name === args['name'] && project.parts.has(one.range.file) && !one.inherited,
    );
    if (variable) return variable.range.file;
  }
  if (name === 'connect') {
    const dependency = serviceOf(project, String(args['from']))?.dependsOn.find(
      one => one.service === args['to'] && project.parts.has(one.range.file) && !one.inherited,
    );
    if (dependency) return dependency.range.file;
  }
  const service = args['service'] ?? args['from'];
  const [first] = typeof service === 'string' ? filesOfService(project, service) : [];
  return first ?? project.main;
}

/** The file that a change of one fact of a service goes to where nobody has chosen one. */
export function fileOfChange(project: ProjectContext, path: Path): string {
  const [, service, key, name] = path;
  if (key === 'environment' && name !== undefined) return fileFor(project, 'set-variable', { service, name });
  return key === 'depends_on' && name !== undefined
    ? fileFor(project, 'connect', { from: service, to: name })
    : fileFor(project, 'set', { path });
}

function pathOf(name: string, args: Arguments): Path | null {
  const { path, service } = args;
  if (Array.isArray(path)) return path as Path;
  const key = attributes[name];
  return key !== undefined && typeof service === 'string' ? ['services', service, key] : null;
}

/** The last file that says the fact; where none does, that of what it belongs to. */
function fileForPath(project: ProjectContext, path: Path): string {
  for (let length = path.length; length > 2; length -= 1) {
    const file = lastFileSaying(project, path.slice(0, length));
    if (file !== null) return file;
  }
  const [section, name] = path;
  if (section === 'services' && typeof name === 'string')
    return filesOfService(project, name)[0] ?? project.main;
  return lastFileSaying(project, path.slice(0, 2)) ?? project.main;
}

/** The service of that name as all files make it; null where there is none. */
export function serviceOf(project: ProjectContext, name: string): Service | null {
  return project.stack.services.find(service => service.name === name) ?? null;
}
