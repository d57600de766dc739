import type { ComposeDocument } from '../document/document.ts';
import { entries } from '../document/lookup.ts';
import type { Plan } from '../document/plan.ts';
import { splitVariable } from '../stack/forms/variables.ts';
import { readStack } from '../stack/read-stack.ts';
import { addressesInCommand, addressesInVariable, type FoundAddress } from '../stack/talks/find-addresses.ts';
import type { TextEdit } from '../text/text-edit.ts';

/** Replaces a host name where it stands as an address in environment, command and entrypoint, character for character. */
export function renameAddresses(document: ComposeDocument, from: string, to: string): Plan {
  const edits = new Map<number, TextEdit>();
  const note = (found: readonly FoundAddress[], offset: number) => {
    for (const { host, at } of found) {
      if (host !== from) continue;
      const start = offset + at;
      edits.set(start, { file: document.file, from: start, to: start + host.length, insert: to });
    }
  };
  const noPort = () => null;
  for (const service of readStack(document).services) {
    for (const key of ['command', 'entrypoint'] as const) {
      const fact = service[key];
      if (fact) note(addressesInCommand(masked(fact.source)), fact.range.from);
    }
    for (const located of entries(document, ['services', service.name, 'environment'])) {
      const key = located.path.at(-1);
      const written = unquoted(located.source);
      const { name, value } =
        typeof key === 'string' ? { name: key, value: written.text } : splitVariable(written.text);
      if (value === null) continue;
      const skipped = written.text.length - value.length;
      note(addressesInVariable(name, masked(value), noPort), located.range.from + written.at + skipped);
    }
  }
  return { kind: 'edits', edits: [...edits.values()].sort((one, other) => one.from - other.from) };
}

/** The text inside its quotes, if it has any. */
function unquoted(source: string): { text: string; at: number } {
  const quote = source[0];
  const quoted = source.length > 1 && (quote === '"' || quote === "'") && source.endsWith(quote);
  return quoted ? { text: source.slice(1, -1), at: 1 } : { text: source, at: 0 };
}

/** Variables blanked out at the same length: what they stand for is not written here. */
function masked(text: string): string {
  return text.replace(/\$\{[^}]*\}/g, variable => '\u0001'.repeat(variable.length));
}
