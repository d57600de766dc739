import { sampleSecret } from '../../doctor/secrets/keep-in-env.ts';
import type { Say } from '../../graph/drawing/wire-word.ts';
import { parseEnvFile } from '../../project/parse-env-file.ts';
import { isSecretName } from '../../project/secret-name.ts';
import { quoteEnvValue, setEnvVariable } from '../../project/set-env-variable.ts';
import { applyEdits } from '../../text/text-edit.ts';
import { sampleValue } from './sample-value.ts';
import type { UsedVariable } from './used-variables.ts';

/** What `.env.example` is made of. */
export interface EnvExampleSource {
  /** Its text so far; null when there is none. */
  readonly text: string | null;
  readonly used: readonly UsedVariable[];
  /** The project's own `.env`, whose names belong into the example, never its secrets. */
  readonly env: string;
  /** Services that use a variable, for its comment. */
  readonly usersOf: (name: string) => readonly string[];
}

/** `.env.example` with every variable of the stack: a comment and a harmless sample each. What is written there stays. */
export function completeEnvExample(
  { text, used, env, usersOf }: EnvExampleSource,
  say: Say,
): { readonly text: string; readonly added: readonly string[] } {
  const own = parseEnvFile(env).variables;
  const wanted = new Map<string, string | null>(used.map(({ name, fallback }) => [name, fallback]));
  for (const name of Object.keys(own)) if (!wanted.has(name)) wanted.set(name, null);
  const newline = text?.includes('\r\n') ? '\r\n' : '\n';
  let result = text ?? `# ${say('handin.env.head')}${newline}`;
  const added: string[] = [];
  for (const [name, fallback] of wanted) {
    const written = parseEnvFile(result).variables[name];
    if (written !== undefined && written !== '') continue;
    const value = sampleValue(name, fallback, own[name] ?? null);
    if (written === '' && fallback !== null && !isSecretName(name)) continue;
    added.push(name);
    if (written === '') {
      result = applyEdits(result, setEnvVariable('.env.example', result, { name, value }));
      continue;
    }
    if (result !== '' && !/[\r\n]$/.test(result)) result += newline;
    result += `${newline}# ${commentOn(name, usersOf(name), say)}${newline}${name}=${quoteEnvValue(value)}${newline}`;
  }
  return { text: result, added };
}

/** An env file of a service as an example: names and harmless values stay, every other value becomes a sample. */
export function exampleOfEnvFile(text: string): string {
  let result = text.replace(/^\uFEFF/, '');
  for (const { name, value } of parseEnvFile(result).entries) {
    if (value === null || value === '') continue;
    const sample = sampleValue(name, null, value);
    result = applyEdits(result, setEnvVariable('', result, { name, value: sample, overwrite: true }));
  }
  return result;
}

function commentOn(name: string, users: readonly string[], say: Say): string {
  const services = users.join(', ');
  if (isSecretName(name))
    return say(services ? 'handin.env.secretOf' : 'handin.env.secret', { services, sample: sampleSecret });
  return say(services ? 'handin.env.settingOf' : 'handin.env.setting', { services });
}
