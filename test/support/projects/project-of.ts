import { parseDocument } from '../../../shared/document/parse.ts';
import { type ComposeProject, readProject } from '../../../shared/project/compose-project.ts';
import type { Variables } from '../../../shared/project/interpolate.ts';
import { parseEnvFile } from '../../../shared/project/parse-env-file.ts';

/** The project of texts by file name; `compose.yaml` is open unless another is named. */
export function projectOf(
  files: Readonly<Record<string, string>>,
  main = 'compose.yaml',
  more: Variables = {},
): ComposeProject {
  const text = (name: string): string | null => (Object.hasOwn(files, name) ? (files[name] ?? '') : null);
  const documents = new Map<string, ReturnType<typeof parseDocument>>();
  const document = (name: string) => {
    const written = text(name);
    if (written === null) return null;
    const known = documents.get(name) ?? parseDocument(name, written);
    documents.set(name, known);
    return known;
  };
  const variables = { ...parseEnvFile(files['.env'] ?? '').variables, ...more };
  return readProject(main, { document, text }, variables);
}
