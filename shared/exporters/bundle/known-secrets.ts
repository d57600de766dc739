import { sampleSecret } from '../../doctor/secrets/keep-in-env.ts';
import { parseEnvFile } from '../../project/parse-env-file.ts';
import { isSecretName } from '../../project/secret-name.ts';
import type { Stack } from '../../stack/stack.ts';
import { looksRandom, urlPasswords } from './secret-value.ts';

/** A value that must be in no file of the bundle. */
export interface KnownSecret {
  /** The variable that holds it; null where it has none of its own. */
  readonly name: string | null;
  readonly value: string;
  /** False for a value that is also a plain word of the stack (`postgres`): it is looked for only where passwords stand. */
  readonly distinct: boolean;
}

/** Shorter values stand everywhere by chance. */
const shortest = 6;

const commonWords = new Set([
  'postgres',
  'postgresql',
  'pgadmin',
  'airflow',
  'docker',
  'compose',
  'localhost',
  'apache',
  'python',
  'example',
  'student',
  'course',
  'default',
  'service',
  'database',
  'password',
  'secret',
]);

/** Secrets of a project: of `.env` and its like, of files of Compose secrets, and written into the stack itself. Longest first. */
export function knownSecrets(
  secretTexts: Readonly<Record<string, string>>,
  stacks: readonly Stack[],
): KnownSecret[] {
  const found = new Map<string, string | null>();
  const note = (value: string, name: string | null): void => {
    const plain = value.trim();
    if (plain === sampleSecret || plain.length < 3) return;
    if (name !== null || !found.has(plain)) found.set(plain, name ?? found.get(plain) ?? null);
  };
  for (const [file, text] of Object.entries(secretTexts)) {
    if (!isEnvFile(file)) {
      note(text, null);
      continue;
    }
    for (const { name, value } of parseEnvFile(text).entries) {
      if (value === null) continue;
      if (isSecretName(name) || looksRandom(value)) note(value, name);
      for (const password of urlPasswords(value)) note(password, null);
    }
  }
  const words = new Set(commonWords);
  for (const stack of stacks) {
    for (const word of wordsOf(stack)) words.add(word.toLowerCase());
    for (const service of stack.services) {
      for (const { name, value } of [...service.environment, ...service.labels]) {
        if (value === null) continue;
        const plain = value.replaceAll('$$', '$');
        if (isSecretName(name) && !value.includes('${')) note(plain, null);
        for (const password of urlPasswords(plain)) note(password, null);
      }
      for (const fact of [service.command, service.entrypoint, service.healthcheck?.test]) {
        for (const secret of secretsOfCommand(fact?.value ?? '')) note(secret, null);
      }
    }
  }
  return [...found]
    .map(([value, name]) => ({
      name,
      value,
      distinct: value.length >= shortest && !words.has(value.toLowerCase()),
    }))
    .toSorted((one, other) => other.value.length - one.value.length);
}

/** Whether a file holds `NAME=value` lines. */
export function isEnvFile(file: string): boolean {
  return /(?:^|\/)\.env(?:\.[\w.-]+)?$|\.env$/i.test(file);
}

function secretsOfCommand(text: string): string[] {
  const assigned = [...text.matchAll(/([A-Za-z_]\w*)=(["']?)([^\s"']+)\2/g)].flatMap(
    ([, name = '', , value = '']) => (isSecretName(name) && !value.startsWith('$') ? [value] : []),
  );
  const flagged = [
    ...text.matchAll(/--?(?:password|passwd|pass|token|requirepass)[=\s]+["']?([^\s"']+)/gi),
  ].flatMap(([, value = '']) => (value.startsWith('$') || value.startsWith('-') ? [] : [value]));
  return [...assigned, ...flagged, ...urlPasswords(text)];
}

/** Names of the stack: a password that is one of them cannot be told from the name. */
function wordsOf(stack: Stack): string[] {
  return stack.services.flatMap(service => [
    service.name,
    ...(service.image?.value.split(/[/:@]/) ?? []),
    ...service.networks.map(({ network }) => network),
    ...service.mounts.flatMap(({ source, target }) => [...(source ?? '').split('/'), ...target.split('/')]),
    ...service.environment.flatMap(({ name, value }) =>
      value !== null && !isSecretName(name) && /^[\w.-]+$/.test(value) ? [value] : [],
    ),
  ]);
}
