import { describe, expect, it } from 'vitest';
import { isSecret } from '../../../renderer/inspector/is-secret.ts';

describe('a value is masked', () => {
  it.each([
    ['POSTGRES_PASSWORD', 'x'],
    ['PGPASSWORD', 'x'],
    ['AIRFLOW__CORE__FERNET_KEY', 'x'],
    ['GITHUB_TOKEN', 'x'],
    ['APP_SECRET', 'x'],
    ['AWS_SECRET_ACCESS_KEY', 'x'],
    ['APIKEY', 'x'],
    ['db.password', 'x'],
    ['POSTGRES_PASSWORD', '${PASSWORD:-letmein}'],
  ])('%s=%s', (name, value) => expect(isSecret(name, value)).toBe(true));
});

describe('a value is shown', () => {
  it.each([
    ['POSTGRES_USER', 'alumno'],
    ['POSTGRES_PASSWORD', '${POSTGRES_PASSWORD}'],
    ['POSTGRES_PASSWORD', '$POSTGRES_PASSWORD'],
    ['POSTGRES_PASSWORD', '${POSTGRES_PASSWORD:?set it in .env}'],
    ['POSTGRES_PASSWORD_FILE', '/run/secrets/db'],
    ['KEYCLOAK_USER', 'admin'],
    ['MONKEY', 'george'],
    ['POSTGRES_PASSWORD', ''],
    ['POSTGRES_PASSWORD', null],
  ])('%s=%s', (name, value) => expect(isSecret(name, value)).toBe(false));
});
