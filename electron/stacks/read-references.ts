import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { parseDocument } from '../../shared/document/parse.ts';
import { toValue } from '../../shared/document/to-value.ts';
import { asMap } from '../../shared/policy/plain.ts';
import { type WrittenReference, writtenReferences } from '../../shared/policy/written-references.ts';
import { mergedFiles } from '../../shared/project/compose-files.ts';
import { interpolate, type Variables } from '../../shared/project/interpolate.ts';
import { parseEnvFile } from '../../shared/project/parse-env-file.ts';
import { realPath } from './real-path.ts';

/** More files than this are no stack of a person; the rest is left to Compose, which fetches nothing either. */
const mostFiles = 200;

/**
 * What the files of a stack name, read before anything runs: the file, the override beside it, and local files they
 * include or extend. Paths come back absolute.
 */
export function readReferences(
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): readonly WrittenReference[] {
  const folder = dirname(file);
  const envFile = join(folder, '.env');
  const variables: Variables = {
    ...parseEnvFile(readText(envFile) ?? '', environment).variables,
    ...environment,
  };
  const fill = (text: string): string => interpolate(text, variables).value;
  // The project's own .env is no risk; one that is a link to somewhere else may be.
  const found: WrittenReference[] =
    realPath(envFile) === join(realPath(folder), '.env')
      ? []
      : [{ kind: 'file', subject: '.env', path: envFile }];
  const merged = mergedFiles(basename(file), name => existsSync(join(folder, name)), variables);
  const queue = merged.map(name => ({ path: at(folder, name), base: folder }));
  const seen = new Set<string>();

  for (let next = queue.shift(); next && seen.size < mostFiles; next = queue.shift()) {
    const { path, base } = next;
    const text = seen.has(path) ? null : readText(path);
    seen.add(path);
    if (text === null) continue;
    const { references, composeFiles } = writtenReferences(asMap(toValue(parseDocument(path, text))), fill);
    for (const reference of references) {
      found.push(reference.kind === 'remote' ? reference : { ...reference, path: at(base, reference.path) });
    }
    for (const { path: other, projectFolder } of composeFiles) {
      const absolute = at(base, other);
      queue.push({ path: absolute, base: projectFolder ? at(base, projectFolder) : dirname(absolute) });
    }
  }
  return found;
}

function at(base: string, path: string): string {
  return isAbsolute(path) ? path : resolve(base, path);
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
