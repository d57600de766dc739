import type { ComposeDocument } from '../document/document.ts';
import { entries, type Located, lookup, scalarText } from '../document/lookup.ts';
import type { Range } from '../text/text-edit.ts';
import { resolveText, type Variables } from './interpolate.ts';

/** A name of a file with the place that says it. */
export interface NamedFile {
  /** As written, `${…}` filled in. */
  readonly path: string;
  readonly range: Range;
}

/** One entry of `include`: files merged into one model of their own (Compose spec, "Include"). */
export interface WrittenInclude {
  readonly paths: readonly NamedFile[];
  readonly projectDirectory: string | null;
  /** Null where the `.env` of the project directory counts. */
  readonly envFiles: readonly NamedFile[] | null;
  readonly range: Range;
}

/** One `extends`: the service that another one begins as; `file` null where it is of the same file. */
export interface WrittenExtends {
  readonly owner: string;
  readonly service: string;
  readonly file: NamedFile | null;
  readonly range: Range;
}

/** The `include` entries of a file, short and long, in order. */
export function includesOf(document: ComposeDocument, variables: Variables): readonly WrittenInclude[] {
  if (!document.parses || !document.text.includes('include')) return [];
  return entries(document, ['include']).flatMap((entry): WrittenInclude[] => {
    const short = scalarText(entry);
    if (short !== null) {
      const paths = [{ path: resolveText(short, variables), range: entry.range }];
      return [{ paths, projectDirectory: null, envFiles: null, range: entry.range }];
    }
    const texts = (key: string): NamedFile[] => textsAt(document, [...entry.path, key], variables);
    const paths = texts('path');
    const envFiles = lookup(document, [...entry.path, 'env_file']);
    return paths.length === 0
      ? []
      : [
          {
            paths,
            projectDirectory: texts('project_directory')[0]?.path ?? null,
            envFiles: envFiles ? texts('env_file') : null,
            range: entry.range,
          },
        ];
  });
}

/** Every `extends` of a file, short and long, by the service that has it. */
export function extendsOf(
  document: ComposeDocument,
  variables: Variables,
): ReadonlyMap<string, WrittenExtends> {
  const found = new Map<string, WrittenExtends>();
  if (!document.parses || !document.text.includes('extends')) return found;
  for (const service of entries(document, ['services'])) {
    const written = lookup(document, [...service.path, 'extends']);
    if (!written) continue;
    const owner = String(service.path.at(-1));
    const texts = (key: string): NamedFile | null =>
      textsAt(document, [...written.path, key], variables)[0] ?? null;
    const short = textOf(written, variables);
    const name = short ?? texts('service')?.path ?? null;
    if (name === null) continue;
    const file = short === null ? texts('file') : null;
    found.set(owner, { owner, service: name, file, range: written.range });
  }
  return found;
}

/** The env files that the services of a file name, in order. */
export function serviceEnvFilesOf(document: ComposeDocument, variables: Variables): readonly NamedFile[] {
  if (!document.parses || !document.text.includes('env_file')) return [];
  return entries(document, ['services']).flatMap(service => {
    const path = [...service.path, 'env_file'];
    const written = lookup(document, path);
    if (written?.targetShape !== 'list') return textsAt(document, path, variables);
    return entries(document, path).flatMap(entry =>
      scalarText(entry) === null
        ? textsAt(document, [...entry.path, 'path'], variables)
        : textsAt(document, entry.path, variables),
    );
  });
}

function textsAt(
  document: ComposeDocument,
  path: readonly (string | number)[],
  variables: Variables,
): NamedFile[] {
  const located = lookup(document, path);
  if (!located) return [];
  const items = located.targetShape === 'list' ? entries(document, path) : [located];
  return items.flatMap(item => {
    const text = textOf(item, variables);
    return text === null || text === '' ? [] : [{ path: text, range: item.range }];
  });
}

function textOf(located: Located, variables: Variables): string | null {
  const text = located.targetShape === 'scalar' ? scalarText(located) : null;
  return text === null ? null : resolveText(text, variables);
}
