import { sampleSecret } from '../../doctor/secrets/keep-in-env.ts';
import { isSecretName } from '../../project/secret-name.ts';
import { isHarmless } from './secret-value.ts';

/** 32 bytes in URL-safe base64, as Airflow's Fernet wants them; plainly a sample. */
const sampleFernetKey = 'ZHJhd2JyaWRnZS1zYW1wbGUta2V5LWNoYW5nZS1tZSE=';

/**
 * A value for `.env.example` that is no secret and good enough to start: the default that the Compose file says, else
 * the project's own value where it tells nothing, else a sample for such a name.
 */
export function sampleValue(name: string, fallback: string | null, own: string | null): string {
  if (fallback !== null && fallback !== '' && !fallback.includes('$')) return fallback;
  if (/FERNET/i.test(name)) return sampleFernetKey;
  if (isSecretName(name)) return sampleSecret;
  if (own !== null && own !== '' && isHarmless(own)) return own;
  if (/E?MAIL/i.test(name)) return 'student@example.com';
  if (/UID$/i.test(name)) return '50000';
  if (/GID$/i.test(name)) return '0';
  if (/PORT$/i.test(name)) return '8080';
  if (/USER(?:NAME)?$|LOGIN$/i.test(name)) return 'student';
  if (/(?:^|_)DB(?:_NAME)?$|DATABASE$/i.test(name)) return 'course';
  if (/HOST$/i.test(name)) return 'localhost';
  if (/(?:VERSION|TAG)$/i.test(name)) return 'latest';
  return 'change-me';
}
