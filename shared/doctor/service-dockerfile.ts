import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import { readDockerfile } from '../dockerfile/read-dockerfile.ts';
import { toValue } from '../document/to-value.ts';
import { resolveText } from '../project/interpolate.ts';
import { documentSaying } from './file-of.ts';
import { projectPath } from './project-path.ts';
import type { Examination, KnownService } from './rule.ts';

/** The Dockerfile that a service is built from, read; null where there is none among the project's files. */
export function dockerfileOf(
  examination: Examination,
  { service }: KnownService,
): { readonly file: string; readonly text: string; readonly dockerfile: Dockerfile } | null {
  const { patient, variables } = examination;
  if (!service.build) return null;
  const written = (key: string) => {
    const path = ['services', service.name, 'build', key];
    const value = toValue(documentSaying(examination, path), path);
    return typeof value === 'string' ? resolveText(value, variables) : null;
  };
  if (written('dockerfile_inline') !== null) return null;
  const context = projectPath('.', resolveText(service.build.value, variables));
  const file = context === null ? null : projectPath(context, written('dockerfile') ?? 'Dockerfile');
  const text = file === null ? undefined : patient.files[file];
  return file === null || text === undefined ? null : { file, text, dockerfile: readDockerfile(file, text) };
}
