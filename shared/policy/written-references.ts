import { isRemote } from '../project/resolve-path.ts';
import { asList, asMap, asText, type PlainMap } from './plain.ts';

/** Something a Compose file names that its resolved model no longer shows. */
export interface WrittenReference {
  /** `remote`: fetched from the network when the file is read. `file`: a file of this machine whose content is used. */
  readonly kind: 'remote' | 'file';
  readonly subject: string;
  readonly path: string;
}

/** What one file names: references, and local Compose files to read next. Paths are as written, not resolved. */
export interface FileReferences {
  readonly references: readonly WrittenReference[];
  readonly composeFiles: readonly LocalComposeFile[];
}

/** A Compose file that this one includes or extends. */
export interface LocalComposeFile {
  readonly path: string;
  /** Folder its relative paths start from; null means its own folder. */
  readonly projectFolder: string | null;
}

/**
 * Reads a Compose file as plain data (anchors and merges written out). `fill` puts values for `${…}`: a remote include
 * can hide behind a variable.
 */
export function writtenReferences(file: PlainMap, fill: (text: string) => string): FileReferences {
  const filled = (value: unknown): string => fill(asText(value));
  const references: WrittenReference[] = [];
  const composeFiles: LocalComposeFile[] = [];
  const visit = (subject: string, path: string, projectFolder: string | null): void => {
    if (path === '') return;
    if (isRemote(path)) references.push({ kind: 'remote', subject, path });
    else composeFiles.push({ path, projectFolder });
  };

  for (const entry of asList(file['include'])) {
    const include = typeof entry === 'string' ? { path: entry } : asMap(entry);
    const folder = filled(include['project_directory']);
    if (folder && isRemote(folder)) references.push({ kind: 'remote', subject: 'include', path: folder });
    for (const path of asList(include['path']).map(filled)) visit('include', path, folder || null);
    for (const path of asList(include['env_file']).map(filled)) {
      references.push({ kind: 'file', subject: 'include', path });
    }
  }
  for (const [name, value] of Object.entries(asMap(file['services']))) {
    const service = asMap(value);
    visit(name, filled(asMap(service['extends'])['file']), null);
    for (const key of ['env_file', 'label_file'] as const) {
      for (const entry of asList(service[key])) {
        const path = filled(typeof entry === 'string' ? entry : asMap(entry)['path']);
        if (path) references.push({ kind: 'file', subject: name, path });
      }
    }
  }
  return { references, composeFiles };
}
