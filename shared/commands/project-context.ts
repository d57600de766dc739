import type { ComposeDocument } from '../document/document.ts';
import { lookup } from '../document/lookup.ts';
import { wholeOf } from '../document/yaml-documents.ts';
import { type ComposeProject, filesOf } from '../project/compose-project.ts';
import { type FileExtends, fileExtends } from '../project/file-extends.ts';
import { placesOf } from '../stack/merge/merge-services.ts';
import { readFileStack } from '../stack/read-stack.ts';
import type { Service, Stack } from '../stack/stack.ts';
import type { CommandContext } from './command.ts';

/** What one Compose file of a project says by itself. */
export interface ProjectPart {
  readonly document: ComposeDocument;
  readonly stack: Stack;
}

/** A project of one or several files, as commands plan on it. */
export interface ProjectContext {
  /** Name of the main Compose file. */
  readonly main: string;
  /** The merged stack. */
  readonly stack: Stack;
  /** The files that are merged into it, in the order in which they are; those that are only extended are not among them. */
  readonly parts: ReadonlyMap<string, ProjectPart>;
  /** How its files belong together; null where one file is taken as if it were all. */
  readonly project: ComposeProject | null;
}

/**
 * The files whose services bear one set of names, seen from one of them: those that are merged, or a file that is only
 * extended.
 */
export function namesakes({ parts }: ProjectContext, file: string): readonly string[] {
  return parts.has(file) ? [...parts.keys()] : [file];
}

/** The context of one file: what it says itself, and by name alone what the other files say. */
export function contextOf(project: ProjectContext, file: string): CommandContext | null {
  const part = project.parts.get(file) ?? extendedPart(project, file);
  if (!part) return null;
  const { document, stack } = part;
  const extending = extendingIn(project, file, namesakes(project, file));
  const isMerged = project.parts.has(file);
  if (project.parts.size === 1 && isMerged) return { document, stack, extending };
  const others = <Item extends { readonly name: string }>(
    own: readonly Item[],
    all: readonly Item[],
    bare: (item: Item) => Item,
  ): Item[] => {
    const names = new Set(own.map(({ name }) => name));
    return [...own, ...all.filter(({ name }) => !names.has(name)).map(bare)];
  };
  return {
    document,
    extending,
    // What others begin as waits for services of the project, and uses its networks and volumes.
    ...(isMerged ? { all: project.stack } : { awaited: project.stack.services.map(({ name }) => name) }),
    stack: {
      ...stack,
      services: isMerged ? others(stack.services, project.stack.services, bareService) : stack.services,
      networks: others(stack.networks, project.stack.networks, item => item),
      volumes: others(stack.volumes, project.stack.volumes, item => item),
      configs: others(stack.configs, project.stack.configs, item => item),
      secrets: others(stack.secrets, project.stack.secrets, item => item),
    },
  };
}

/** Services of a file that extend, by the file's name, one of the services of some files. */
export function extendingIn(
  { project }: ProjectContext,
  file: string,
  names: readonly string[],
): readonly FileExtends[] {
  return project ? fileExtends(project).filter(one => one.file === file && names.includes(one.target)) : [];
}

/** A file that is only extended, as it stands by itself. */
function extendedPart({ project }: ProjectContext, name: string): ProjectPart | null {
  const file = project && filesOf(project).find(one => one.name === name);
  const document = file && wholeOf(file.document);
  return document ? { document, stack: readFileStack(document, file.variables) } : null;
}

/** The files that are only extended and have a service of a name. */
export function extendedHomes({ project, parts }: ProjectContext, name: string): readonly string[] {
  const files = project ? filesOf(project).filter(file => !parts.has(file.name)) : [];
  const having = files.filter(({ document }) => lookup(document, ['services', name]) !== null);
  return [...new Set(having.map(file => file.name))];
}

/** Files that say a service, those it only extends left out; the main file first where it is among them. */
export function filesOfService(project: ProjectContext, name: string): readonly string[] {
  const service = project.stack.services.find(one => one.name === name);
  if (!service) return [];
  const files = new Set(
    placesOf(service)
      .filter(place => place.extends === null)
      .map(({ range }) => range.file),
  );
  const known = [...files].filter(file => project.parts.has(file));
  return known.includes(project.main)
    ? [project.main, ...known.filter(file => file !== project.main)]
    : known;
}

/** The file in which something at a path is said last, which therefore counts; null where none says it. */
export function lastFileSaying(project: ProjectContext, path: readonly (string | number)[]): string | null {
  const saying = [...project.parts].filter(([, { document }]) => lookup(document, path) !== null);
  return saying.at(-1)?.[0] ?? null;
}

/** A service of which this file says nothing. */
function bareService({ name, keyRange, range }: Service): Service {
  return {
    name,
    keyRange,
    range,
    image: null,
    build: null,
    containerName: null,
    command: null,
    entrypoint: null,
    restart: null,
    networkMode: null,
    ports: [],
    environment: [],
    mounts: [],
    networks: [],
    dependsOn: [],
    links: [],
    healthcheck: null,
    profiles: [],
    labels: [],
    configs: [],
    secrets: [],
    keys: [],
  };
}
