import { isSecretName } from '../../project/secret-name.ts';
import type { KnownSecret } from './known-secrets.ts';

/** What is written instead of a secret at a place of a text. */
export type Replacement = (secret: KnownSecret, before: string) => string;

/** The text with every secret in it replaced, however it is written there (URL-encoded, escaped, `$$`). */
export function maskSecrets(text: string, secrets: readonly KnownSecret[], replacement: Replacement): string {
  let masked = text;
  for (const secret of secrets) {
    for (const written of writings(secret.value)) {
      if (!masked.includes(written)) continue;
      masked = replaceAll(masked, written, before =>
        secret.distinct || standsAsPassword(before) ? replacement(secret, before) : null,
      );
    }
  }
  return masked;
}

/** Whether a distinct secret is anywhere in a text, in any writing. */
export function holdsSecret(text: string, secrets: readonly KnownSecret[]): boolean {
  return secrets.some(
    ({ value, distinct }) => distinct && writings(value).some(written => text.includes(written)),
  );
}

/** The ways a value is written in YAML, JSON, URLs and Compose files; the longest first. */
function writings(value: string): string[] {
  const lines = value.replaceAll('\r\n', '\n');
  const ways = [
    value,
    lines,
    value.replaceAll('$', '$$$$'),
    value.replaceAll("'", "''"),
    value.replaceAll("'", "\\'"),
    JSON.stringify(value).slice(1, -1),
    safeEncode(value),
    safeEncode(value).replaceAll('%20', '+'),
  ];
  return [...new Set(ways)].toSorted((one, other) => other.length - one.length);
}

function safeEncode(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    return value;
  }
}

function replaceAll(text: string, written: string, make: (before: string) => string | null): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length)) {
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    const made = make(text.slice(lineStart, at));
    if (made === null) continue;
    result += text.slice(from, at) + made;
    from = at + written.length;
  }
  return result + text.slice(from);
}

/** Whether what stands before a word in its line says that a password follows. */
function standsAsPassword(before: string): boolean {
  if (/:\/\/[^\s:@/]*:$/.test(before)) return true;
  const assigned = /([A-Za-z_][\w.-]*)["']?\s*[=:]\s*["']?$/.exec(before);
  return assigned?.[1] !== undefined && isSecretName(assigned[1]);
}
