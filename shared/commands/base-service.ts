import { tagsOf } from '../document/compose-tags.ts';
import type { ComposeDocument, Path } from '../document/document.ts';
import { type Located, lookup } from '../document/lookup.ts';
import { filesOf } from '../project/compose-project.ts';
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

/** The service of another file that gives one something by `extends`, where it can be changed in that file. */
export function baseService(project: ProjectContext, name: string, said: Range): BaseService | null {
  const service = project.stack.services.find(one => one.name === name);
  const place = service && extendedPlace(service, said);
  return place ? baseAt(project, place) : null;
}

/** The services of other files that one begins as, into which something new can be written: the nearest of each file. */
export function basesOf(project: ProjectContext, name: string): readonly BaseService[] {
  const service = project.stack.services.find(one => one.name === name);
  const bases = service ? nearestFirst(service).flatMap(place => baseAt(project, place) ?? []) : [];
  return bases.filter((base, at) => bases.findIndex(({ file }) => file === base.file) === at);
}

/** A place that a service begins as, where it is in a file that is only extended. */
export function baseAt(project: ProjectContext, place: ServicePlace): BaseService | null {
  const { file } = place.keyRange;
  if (place.extends === null || project.parts.has(file)) return null;
  return { file, service: place.extends, changes: beginningAs(project, file, place.extends) };
}

/** The services of the project that begin as one of a file. */
export function beginningAs({ stack }: ProjectContext, file: string, base: string): readonly string[] {
  const begins = (place: ServicePlace): boolean => place.extends === base && place.keyRange.file === file;
  return stack.services.filter(service => placesOf(service).some(begins)).map(({ name }) => name);
}

/** The places of a service in the order in which they count: what a later file says, with what it extends, before an earlier one. */
function nearestFirst(service: Service): readonly ServicePlace[] {
  const files: ServicePlace[][] = [];
  for (const place of placesOf(service)) {
    if (place.extends === null || files.length === 0) files.push([]);
    files.at(-1)?.push(place);
  }
  return files.reverse().flat();
}

/** Something that a file says of a service. */
export interface Saying {
  readonly document: ComposeDocument;
  /** Where it stands there; a service that is extended has a name of its own. */
  readonly located: Located;
}

/**
 * What the files of a project say of an attribute of a service, or of a part of it, in the order in which they count.
 * What `!reset` or `!override` covers is left out.
 */
export function sayingsOf(project: ProjectContext, service: Service, ...rest: Path): readonly Saying[] {
  const documents = new Map([...project.parts].map(([file, { document }]) => [file, document]));
  for (const { name, document } of project.project ? filesOf(project.project) : [])
    documents.set(name, document);
  const found: Saying[] = [];
  for (const place of nearestFirst(service)) {
    const document = documents.get(place.keyRange.file);
    if (!document) continue;
    const path: Path = ['services', place.extends ?? service.name, ...rest];
    const located = lookup(document, path);
    const tagAt = tagsOf(document);
    const covers = (length: number): boolean => tagAt(...path.slice(0, length).map(String)) !== null;
    if (located && located.targetShape !== 'null') found.push({ document, located });
    if (path.some((_, at) => covers(at + 1))) break;
  }
  return found;
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
