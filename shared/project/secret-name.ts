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
