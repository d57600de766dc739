import { folderOf } from '../project/resolve-path.ts';
import { placesOf } from '../stack/merge/merge-services.ts';
import type { Service, ServicePlace } from '../stack/stack.ts';
import type { Range } from '../text/text-edit.ts';
import type { ProjectContext } from './project-context.ts';

/** A service of a file that others extend, as a change of it is planned there. */
export interface BaseService {
  readonly file: string;
  /** Its name in that file. */
  readonly service: string;
  /** The services of the project that begin as it, and therefore change with it. */
  readonly changes: readonly string[];
}

/** The place that gives a service something by `extends`; null where the service says it itself. */
export function extendedPlace(service: Service, said: Range): ServicePlace | null {
  const places = placesOf(service).filter(({ range }) => range.file === said.file);
  const around = places.find(({ range }) => range.from <= said.from && said.to <= range.to);
  // What an anchor of the file says stands outside the service: it comes from there where nothing of its own is in the file.
  const place = around ?? (places.every(one => one.extends !== null) ? places[0] : undefined);
  return place && place.extends !== null ? place : null;
}

/** Attributes with paths, which count from the folder of the file that says them. */
const withPaths: ReadonlySet<string> = new Set(['build', 'volumes']);

/**
 * The service of another file that gives one an attribute by `extends`, where it can be changed in that file: paths that
 * count from another folder than the project's are left alone.
 */
export function baseService(
  project: ProjectContext,
  name: string,
  attribute: string,
  said: Range,
): BaseService | null {
  const { services } = project.stack;
  const service = services.find(one => one.name === name);
  const place = service && extendedPlace(service, said);
  if (!place || place.extends === null || project.parts.has(said.file)) return null;
  if (withPaths.has(attribute) && folderOf(said.file) !== '') return null;
  const { file, from } = place.keyRange;
  const begins = (one: Service): boolean =>
    placesOf(one).some(
      ({ keyRange, extends: by }) => by !== null && keyRange.file === file && keyRange.from === from,
    );
  return { file, service: place.extends, changes: services.filter(begins).map(one => one.name) };
}

/** The arguments of a command about a service as those of the same command about its base. */
export function aboutBase(args: Readonly<Record<string, unknown>>, base: string): Record<string, unknown> {
  const { path } = args;
  return {
    ...args,
    ...('service' in args ? { service: base } : {}),
    ...('from' in args ? { from: base } : {}),
    ...(Array.isArray(path) && path[0] === 'services' ? { path: ['services', base, ...path.slice(2)] } : {}),
  };
}
