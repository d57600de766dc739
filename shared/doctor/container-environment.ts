import { toValue } from '../document/to-value.ts';
import { resolveText } from '../project/interpolate.ts';
import { parseEnvFile } from '../project/parse-env-file.ts';
import { resolvePath } from '../project/resolve-path.ts';
import { documentSaying } from './file-of.ts';
import type { Examination, KnownService } from './rule.ts';

/** The variables of a container as far as the project's files say them. */
export interface ContainerEnvironment {
  /** Null prototype; a name is absent where nobody sets it. */
  readonly values: Readonly<Record<string, string>>;
  /** False when an env file could not be read: there may be more. */
  readonly complete: boolean;
}

/** What a container gets: its env files, below `environment`; a name without a value takes the project's (Compose spec). */
export function containerEnvironment(examination: Examination, known: KnownService): ContainerEnvironment {
  const { patient, variables } = examination;
  const values: Record<string, string> = Object.create(null);
  let complete = true;
  for (const path of envFiles(
    toValue(documentSaying(examination, ['services', known.service.name, 'env_file']), [
      'services',
      known.service.name,
      'env_file',
    ]),
  )) {
    const text = patient.files[resolvePath('', resolveText(path, variables))];
    if (text === undefined) complete = false;
    else Object.assign(values, parseEnvFile(text, variables).variables);
  }
  for (const [name, value] of Object.entries(known.environment)) {
    const passedOn = value ?? variables[name];
    if (passedOn === undefined) delete values[name];
    else values[name] = passedOn;
  }
  return { values, complete };
}

function envFiles(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(envFiles);
  if (typeof value === 'object' && value !== null && 'path' in value) return envFiles(value.path);
  return [];
}
