import type { Path } from '../../document/document.ts';
import { lookup } from '../../document/lookup.ts';
import { readPlain } from '../../document/read-scalar.ts';
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

const secretWords = /^(?:pass|passwd|password|pwd|passphrase|secret|secrets|token|apikey)$/;
const keyKinds =
  /^(?:api|secret|access|private|encryption|encrypt|fernet|master|signing|root|jwt|auth|account)$/;
/** What comes last says what it is: `TOKEN_URL` is an address, `SECRET_ID` a name. */
const aboutSecrets =
  /^(?:file|files|path|dir|folder|url|uri|endpoint|host|port|expiry|expire|expires|expiration|expiry\w*|ttl|lifetime|age|length|len|size|min|max|minimum|maximum|enabled|enable|disabled|required|allowed|algorithm|alg|type|method|mode|header|name|id|policy|issuer|audience|limit|count|seconds|minutes|hours|days|duration|prefix|field|column|provider|backend|store|class|rotation|version|format|verify|validation|encoding|reset|change|login|validity|interval|timeout|location|generator|manager|plugin|hint)$/;
const switches = /^(?:allow|enable|disable|use|require|random|no|skip|ignore|is|has|show|hide|force|public)$/;

/** True for variables whose name says that they hold a secret: `POSTGRES_PASSWORD`, `AUTH_TOKEN`, `MINIO_SECRET_KEY`. */
export function isSecretName(key: string): boolean {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const last = words.at(-1) ?? '';
  if (aboutSecrets.test(last) || words.some(word => switches.test(word))) return false;
  if (words.some(word => secretWords.test(word) || /passw(?:or)?d$/.test(word))) return true;
  return last === 'key' && keyKinds.test(words.at(-2) ?? '');
}

/** Switches, paths and addresses are no secrets; a short number is one only where it is called a password. */
function isSecretValue(key: string, value: string): boolean {
  if (/^(?:true|false|yes|no|on|off|none|null|enabled|disabled)$/i.test(value)) return false;
  if (/^(?:\.{0,2}\/|https?:\/\/)/.test(value)) return false;
  return !/^\d{1,5}$/.test(value) || /pass|pwd/i.test(key);
}
