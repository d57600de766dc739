import { dirname, join } from 'node:path';
import type { Variables } from '../../shared/project/interpolate.ts';
import { parseEnvFile } from '../../shared/project/parse-env-file.ts';
import { readTextFileIfThere } from '../files/read-text-file.ts';

/** Path of the `.env` that Compose reads for a Compose file. */
function envPath(composePath: string): string {
  return join(dirname(composePath), '.env');
}

/** What `${…}` stands for in a project: its `.env` below the environment. They stay in the engine; an unreadable `.env` counts as none. */
export async function readVariables(
  composePath: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Variables> {
  const text = await readTextFileIfThere(envPath(composePath)).catch(() => null);
  const file = text === null ? {} : parseEnvFile(text, environment).variables;
  return Object.assign(Object.create(null), file, environment);
}
