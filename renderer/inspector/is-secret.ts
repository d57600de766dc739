import { isSecretName } from '../../shared/project/secret-name.ts';

/** Whether a variable's value is to be masked: its name says a secret and the value is not merely `${SOMETHING}`. */
export function isSecret(name: string, value: string | null): boolean {
  return (
    value !== null && value !== '' && isSecretName(name) && !/^\$(?:\{\w+(?::?\?[^}]*)?\}|\w+)$/.test(value)
  );
}
