const secretName =
  /(?:PASS(?:WORD|WD|PHRASE)?|SECRET|TOKEN|CREDENTIALS?|(?:^|[_.-]|API|ACCESS)KEY)S?(?:[_.-](?!FILE$)|$)/i;

/** Whether a variable's value is to be masked: its name says a secret and the value is not merely `${SOMETHING}`. */
export function isSecret(name: string, value: string | null): boolean {
  if (!value || !secretName.test(name) || /[_.-]FILE$/i.test(name)) return false;
  return !/^\$(?:\{\w+(?::?\?[^}]*)?\}|\w+)$/.test(value);
}
