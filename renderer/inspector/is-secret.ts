import { isSecretName } from '../../shared/project/secret-name.ts';
import { variableReferences } from '../../shared/project/variable-references.ts';

/** Whether a variable's value is to be masked: its name says a secret and the value is not merely `${SOMETHING}`. */
export function isSecret(name: string, value: string | null): boolean {
  return (
    value !== null && value !== '' && isSecretName(name) && !/^\$(?:\{\w+(?::?\?[^}]*)?\}|\w+)$/.test(value)
  );
}

/** Whether a value takes a secret from outside: what is filled in is then to be masked. */
export function takesSecret(value: string | null): boolean {
  return variableReferences(value ?? '').some(reference => isSecretName(reference.name));
}
