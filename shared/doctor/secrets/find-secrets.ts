import type { Path } from '../../document/document.ts';
import { lookup } from '../../document/lookup.ts';
import { readPlain } from '../../document/read-scalar.ts';
import { isSecretName } from '../../project/secret-name.ts';
import type { Variable } from '../../stack/stack.ts';
import type { Range } from '../../text/text-edit.ts';
import type { Examination, KnownService } from '../rule.ts';

/** A secret written into the Compose file. */
export interface WrittenSecret {
  readonly known: KnownService;
  /** The variable that holds it, or holds a URL with it. */
  readonly key: string;
  /** The secret as the container gets it. */
  readonly value: string;
  readonly inUrl: boolean;
  readonly range: Range;
  readonly path: Path;
  /** The whole scalar with a reference in the secret's place. */
  readonly replaced: (reference: string) => string;
}

/** Every secret in an `environment`, in the file's order; one that several services share through an anchor once. */
export function findSecrets({ services, document }: Examination): WrittenSecret[] {
  const found = new Map<number, WrittenSecret>();
  for (const known of services) {
    for (const variable of known.service.environment) {
      const located = lookup(document, variable.path);
      // Docker changes such a number (`0123`): moving it would change the secret.
      const plain = located && /^\d[\d_.]*$/.test(located.source) && String(readPlain(located.source));
      if (plain && plain !== located?.source) continue;
      const secret = readSecret(known, variable, typeof variable.path.at(-1) === 'number');
      if (secret && !found.has(variable.range.from)) found.set(variable.range.from, secret);
    }
  }
  return [...found.values()].sort((one, other) => one.range.from - other.range.from);
}

const userInfo = /^([a-z][a-z0-9+.-]*(?::[a-z][a-z0-9+.-]*)?:\/\/[^\s:/@]*:)([^\s@/]+)(@.*)$/is;

function readSecret(known: KnownService, variable: Variable, inList: boolean): WrittenSecret | null {
  const { name: key, value: written, range, path } = variable;
  if (written === null) return null;
  const [, before = '', password = '', after = ''] = userInfo.exec(written) ?? [];
  const secret = password || written;
  if (!isLiteral(secret) || !(password || (isSecretName(key) && isSecretValue(key, secret)))) return null;
  const prefix = inList ? `${key}=` : '';
  return {
    known,
    key,
    value: secret.replaceAll('$$', '$'),
    inUrl: password !== '',
    range,
    path,
    replaced: reference => (password ? `${prefix}${before}${reference}${after}` : `${prefix}${reference}`),
  };
}

/** Nothing that Compose fills in; `$$` is a dollar. */
function isLiteral(text: string): boolean {
  return text !== '' && !text.replaceAll('$$', '').includes('$');
}

/** Switches, paths and addresses are no secrets; a short number is one only where it is called a password. */
function isSecretValue(key: string, value: string): boolean {
  if (/^(?:true|false|yes|no|on|off|none|null|enabled|disabled)$/i.test(value)) return false;
  if (/^(?:\.{0,2}\/|https?:\/\/)/.test(value)) return false;
  return !/^\d{1,5}$/.test(value) || /pass|pwd/i.test(key);
}
