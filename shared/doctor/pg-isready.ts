import { toValue } from '../document/to-value.ts';
import { documentSaying } from './file-of.ts';
import type { Fix } from './fix.ts';
import type { Examination, KnownService } from './rule.ts';

/** `pg_isready` with its arguments, in a line for a shell. */
const call = /\bpg_isready\b(?:[ \t]+(?:'[^']*'|"[^"]*"|[^\s|&;<>()"']+)+)*/;

/** The call of `pg_isready` in the healthcheck of a Postgres, as a line; null where it has none. */
export function pgIsreadyOf({ service, technology }: KnownService): string | null {
  const test = service.healthcheck?.test;
  return technology?.id === 'postgres' && test ? (call.exec(test.value)?.[0] ?? null) : null;
}

/** The healthcheck's test with another call in it, in the form that it has: `shell` in one line, `words` in a list. */
export function withPgIsready(
  examination: Examination,
  { service }: KnownService,
  found: string,
  { shell, words }: { readonly shell: string; readonly words: (written: readonly string[]) => string[] },
): string | string[] {
  const path = ['services', service.name, 'healthcheck', 'test'];
  const written = toValue(documentSaying(examination, path), path);
  if (Array.isArray(written) && written[0] === 'CMD' && written[1] === 'pg_isready')
    return words(written.map(String));
  return (service.healthcheck?.test?.value ?? '').replace(found, () => shell);
}

/** Gives a service this test with the arguments that were missing, as a person reads them. */
export function completePgIsready(service: string, missing: string, test: string | readonly string[]): Fix {
  return {
    id: 'complete-pg-isready',
    values: { arguments: missing },
    steps: [{ kind: 'command', command: 'set-healthcheck', args: { service, test } }],
    safe: true,
  };
}
