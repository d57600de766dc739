import type { ComposeDocument } from '../document/document.ts';
import type { Problem, ProblemCode, Severity } from '../document/problem.ts';
import { yamlDocuments } from '../document/yaml-documents.ts';
import type { Range } from '../text/text-edit.ts';
import { mergedFiles } from './compose-files.ts';
import type { Variables } from './interpolate.ts';
import { parseEnvFile } from './parse-env-file.ts';
import { folderOf, isOutside, isRemote, resolvePath } from './resolve-path.ts';
import {
  extendsOf,
  includesOf,
  serviceEnvFilesOf,
  type WrittenExtends,
  type WrittenInclude,
} from './written-files.ts';

/** Docker reads what lies outside the project folder all the same; here it is only not shown. */
const severities: Readonly<Partial<Record<ProblemCode, Severity>>> = {
  'file-elsewhere': 'warning',
  'env-file-elsewhere': 'info',
};

/** More files than this are no stack of a person; the rest is left alone. */
const mostFiles = 200;

/**
 * Gives the texts of a project. The same document for the same text, so that nothing is read twice. It gives a file outside
 * the project folder only where the user has allowed it.
 */
export interface ProjectReader {
  /** A Compose file by its name relative to the project folder; null when it is not there or is not to be read. */
  readonly document: (name: string) => ComposeDocument | null;
  /** The text of another file (an env file); null when it is not there. */
  readonly text: (name: string) => string | null;
}

/** A Compose file in the place where Compose reads it: each YAML document of a file by itself, for Compose merges them as it merges files. */
export interface ComposeFile {
  readonly name: string;
  readonly document: ComposeDocument;
  /** Folder from which its relative paths count, relative to the project folder; empty for that one. */
  readonly folder: string;
  /** Values for `${…}` of this file. */
  readonly variables: Variables;
  readonly includes: readonly IncludedFiles[];
  /** By service. */
  readonly extended: ReadonlyMap<string, ExtendedService>;
}

/** What one entry of `include` brings: files merged with one another, and nothing else. */
export interface IncludedFiles {
  readonly range: Range;
  readonly files: readonly ComposeFile[];
}

/** A service that another one extends. `file` null where it is in the same file; `missing` where its file cannot be read. */
export interface ExtendedService extends WrittenExtends {
  /** The YAML documents of its file. */
  readonly from: readonly ComposeFile[];
  readonly missing: boolean;
}

/** A project of one or several Compose files. */
export interface ComposeProject {
  readonly main: string;
  /** Merged with one another in this order, later ones win. */
  readonly files: readonly ComposeFile[];
  /** Names of all Compose files that belong to it, the main one first; those that are not there included. */
  readonly names: readonly string[];
  /** Names of env files that decide values of included files. */
  readonly envFiles: readonly string[];
  /** Names of env files that services name. */
  readonly serviceEnvFiles: readonly string[];
  /** Names of files outside the project folder that it reads, allowed or not. */
  readonly outside: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Finds out which files make up the project of a Compose file, as Docker Compose does: the override beside it or the
 * files of `COMPOSE_FILE`, what they `include`, and what their services `extends`. Remote files are named as a problem,
 * never fetched; so are those outside the project folder that the reader does not give. Never throws; files in a circle are cut where the circle closes. `asked` are merged instead, as after `-f`.
 */
export function readProject(
  main: string,
  reader: ProjectReader,
  variables: Variables,
  asked?: readonly string[],
): ComposeProject {
  const names = new Set([main]);
  const envFiles = new Set<string>();
  const serviceEnvFiles = new Set<string>();
  const outside = new Set<string>();
  const problems: Problem[] = [];
  const say = (code: ProblemCode, range: Range, values: Problem['values']): void => {
    // A file that several extend is come to several times.
    const isSaid = problems.some(one => one.code === code && sameRange(one.range, range));
    if (!isSaid) problems.push({ code, severity: severities[code] ?? 'error', range, values });
  };

  const find = (name: string, range: Range | null): ComposeDocument | null => {
    const isAsked = asked?.includes(name) ?? false;
    if (isRemote(name) && !isAsked) {
      if (range) say('file-remote', range, { name });
      return null;
    }
    if (names.size >= mostFiles && !names.has(name)) return null;
    const document = reader.document(name);
    if (isOutside(name) && !isAsked) {
      outside.add(name);
      if (!document) {
        if (range) say('file-elsewhere', range, { name });
        return null;
      }
    }
    names.add(name);
    if (!document && range) say('file-missing', range, { name });
    return document;
  };

  const open = (
    name: string,
    whole: ComposeDocument,
    folder: string,
    values: Variables,
    path: readonly string[],
  ): readonly ComposeFile[] =>
    yamlDocuments(whole).map(document => openDocument(name, document, folder, values, path));

  const openDocument = (
    name: string,
    document: ComposeDocument,
    folder: string,
    values: Variables,
    path: readonly string[],
  ): ComposeFile => {
    const above = [...path, name];
    const extended = new Map<string, ExtendedService>();
    for (const [owner, written] of extendsOf(document, values)) {
      extended.set(owner, extend(written, folder, values, above));
    }
    for (const { path, range } of serviceEnvFilesOf(document, values)) {
      const env = resolvePath(folder, path);
      serviceEnvFiles.add(env);
      if (!isOutside(env)) continue;
      outside.add(env);
      if (reader.text(env) === null) say('env-file-elsewhere', range, { name: env });
    }
    const includes = includesOf(document, values).map(written => include(written, folder, values, above));
    return { name, document, folder, variables: values, includes, extended };
  };

  const extend = (
    written: WrittenExtends,
    folder: string,
    values: Variables,
    above: readonly string[],
  ): ExtendedService => {
    if (written.file === null) return { ...written, from: [], missing: false };
    const { path, range } = written.file;
    const name = isRemote(path) ? path : resolvePath(folder, path);
    const document = find(name, range);
    // A file may extend a service of itself, or of one that extends back another service: cut by service when read.
    const from = document && !above.includes(name) ? open(name, document, folderOf(name), values, above) : [];
    return { ...written, from, missing: document === null };
  };

  const include = (
    written: WrittenInclude,
    folder: string,
    values: Variables,
    above: readonly string[],
  ): IncludedFiles => {
    const paths = written.paths.map(({ path, range }) => ({
      range,
      name: isRemote(path) ? path : resolvePath(folder, path),
    }));
    const first = paths[0]?.name ?? '';
    const own =
      written.projectDirectory === null ? folderOf(first) : resolvePath(folder, written.projectDirectory);
    const inside = includedVariables(written, folder, own, values);
    const files = paths.flatMap(({ name, range }): readonly ComposeFile[] => {
      if (above.includes(name)) {
        say('include-cycle', range, { name });
        return [];
      }
      const document = find(name, range);
      return document ? open(name, document, own, inside, above) : [];
    });
    return { range: written.range, files };
  };

  /** The project's own values win over those of the included files' env files (Compose spec, "Include"). */
  const includedVariables = (
    { envFiles: written }: WrittenInclude,
    folder: string,
    own: string,
    outer: Variables,
  ): Variables => {
    if (written === null && own === '') return outer;
    const wanted = written?.map(({ path, range }) => ({ name: resolvePath(folder, path), range })) ?? [
      { name: resolvePath(own, '.env'), range: null },
    ];
    const inner: Record<string, string | undefined> = Object.create(null);
    for (const { name, range } of wanted) {
      const text = reader.text(name);
      envFiles.add(name);
      if (isOutside(name)) {
        outside.add(name);
        // The one beside an included file need not be there.
        if (text === null && range) say('env-file-elsewhere', range, { name });
      }
      Object.assign(inner, parseEnvFile(text ?? '', { ...inner, ...outer }).variables);
    }
    return Object.assign(inner, outer);
  };

  const exists = (name: string): boolean => reader.text(name) !== null;
  const files = (asked ?? mergedFiles(main, exists, variables)).flatMap((written): readonly ComposeFile[] => {
    const name = isRemote(written) ? written : resolvePath('', written);
    // What COMPOSE_FILE names is said in no Compose file: there is no place to show.
    const document = find(name, name === main ? null : { file: main, from: 0, to: 0 });
    return document ? open(name, document, '', variables, []) : [];
  });
  return {
    main,
    files,
    names: [...names],
    envFiles: [...envFiles],
    serviceEnvFiles: [...serviceEnvFiles],
    outside: [...outside],
    problems,
  };
}

function sameRange(one: Range, other: Range): boolean {
  return one.file === other.file && one.from === other.from && one.to === other.to;
}

/** The Compose files whose services are merged, each once: those that are only extended are not among them. */
export function partsOf(project: ComposeProject): readonly ComposeFile[] {
  const found = new Map<ComposeDocument, ComposeFile>();
  const visit = (file: ComposeFile): void => {
    // What a file includes is under what it says itself.
    for (const { files } of file.includes) for (const each of files) visit(each);
    if (!found.has(file.document)) found.set(file.document, file);
  };
  for (const file of project.files) visit(file);
  return [...found.values()];
}

/** All Compose files of a project that are there, each once, in the order in which Compose comes to them. */
export function filesOf(project: ComposeProject): readonly ComposeFile[] {
  const found = new Map<ComposeDocument, ComposeFile>();
  const visit = (file: ComposeFile): void => {
    if (!found.has(file.document)) found.set(file.document, file);
    for (const { from } of file.extended.values()) for (const each of from) visit(each);
    for (const { files } of file.includes) for (const each of files) visit(each);
  };
  for (const file of project.files) visit(file);
  return [...found.values()];
}
