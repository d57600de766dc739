/** An address found in a text: the host, where it stands in that text, and the port where one is written. */
export interface FoundAddress {
  readonly host: string;
  readonly at: number;
  readonly port: string | null;
}

// Looked for once per word, not once per letter of it.
const authority = /(?<![a-z0-9+.-])[0-9+.-]*[a-z][a-z0-9+.-]*:\/\/([^\s"'<>|;/?#]*)/gi;
const hostPort = /(?<![\w.:/-])([A-Za-z0-9][\w.-]*):(\d{2,5})(?![\w.-]|:\d)/g;
const hostFlag =
  /(?:^|\s)(?:-h|--[\w.-]*(?:host|server|addr|endpoint|broker|master|url|uri)[\w.-]*)[\s=]+["']?([A-Za-z0-9][\w.-]*)(?=["']?(?:\s|$))/g;
const hostName = /host|server|addr|url|uri|endpoint|broker|node|peer|master|seed|upstream|quorum|contact/i;
const notAnAddress = /image|tag|version/i;

/** Addresses in a command line: authorities of URLs, `host:port`, and the value of a flag that takes a host. */
export function addressesInCommand(text: string): FoundAddress[] {
  return [
    ...addressesInText(text),
    ...[...text.matchAll(hostFlag)].map(match => {
      const host = match[1] ?? '';
      return { host, at: match.index + match[0].lastIndexOf(host), port: null };
    }),
  ];
}

/**
 * Addresses in a variable: URLs, `host:port`, and bare names when the variable's name says that it holds a host
 * (`DB_HOST=postgres`, with the port of `DB_PORT` when there is one).
 */
export function addressesInVariable(
  name: string,
  value: string,
  portOf: (variable: string) => string | null,
): FoundAddress[] {
  if (notAnAddress.test(name)) return [];
  const found = addressesInText(value);
  if (found.length > 0 || !hostName.test(name)) return found;
  const port = portOf(
    name.replace(/host(?:name|s)?|server|addr(?:ess)?|endpoint/i, word => asWritten(word, 'port')),
  );
  return [...value.matchAll(/[^\s,;]+/g)]
    .filter(([host]) => /^[A-Za-z0-9][\w.-]*$/.test(host))
    .map(match => ({ host: match[0], at: match.index, port }));
}

function addressesInText(text: string): FoundAddress[] {
  // Each of them has a colon, and what has none may be megabytes long.
  if (!text.includes(':')) return [];
  const found: FoundAddress[] = [];
  const rest = text.replace(authority, (whole: string, inside: string, at: number) => {
    // User and password stand before the last `@`; several hosts are separated by commas.
    const start = at + whole.length - inside.length + inside.lastIndexOf('@') + 1;
    for (const part of text.slice(start, at + whole.length).matchAll(/[^,]+/g)) {
      const match = /^([A-Za-z0-9][\w.-]*)(?::(\d{1,5}))?$/.exec(part[0]);
      if (match?.[1]) found.push({ host: match[1], at: start + part.index, port: match[2] ?? null });
    }
    return ' '.repeat(whole.length);
  });
  for (const match of rest.matchAll(hostPort)) {
    const [, host = '', port = ''] = match;
    if (Number(port) <= 65_535) found.push({ host, at: match.index, port });
  }
  return found;
}

function asWritten(word: string, replacement: string): string {
  if (word === word.toUpperCase()) return replacement.toUpperCase();
  return word[0] === word[0]?.toUpperCase()
    ? `${replacement[0]?.toUpperCase()}${replacement.slice(1)}`
    : replacement;
}
