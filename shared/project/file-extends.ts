import { type ComposeProject, filesOf } from './compose-project.ts';
import { isRemote, resolvePath } from './resolve-path.ts';

/** A service that extends one of a file which it names. */
export interface FileExtends {
  /** The file that says it, and the service of that file. */
  readonly file: string;
  readonly owner: string;
  /** The file that it names, and the service of that one. */
  readonly target: string;
  readonly service: string;
}

/** Every `extends` of a project that names a file, those of files that are themselves only extended included. */
export function fileExtends(project: ComposeProject): readonly FileExtends[] {
  return filesOf(project).flatMap(({ name, folder, extended }) =>
    [...extended.values()].flatMap(({ owner, service, file }): FileExtends[] =>
      file === null || isRemote(file.path)
        ? []
        : [{ file: name, owner, target: resolvePath(folder, file.path), service }],
    ),
  );
}
