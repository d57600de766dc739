/** A top-level key with the comments above it, and the lines under it, indentation included. */
export interface Section {
  readonly key: string;
  readonly head: readonly string[];
  readonly body: readonly string[];
}

/**
 * Brings sections of the same key together: what stands under a second `services:` goes to the end of the first.
 * Entries that are there already, line by line, are left out; so is a second `version` or `name`.
 */
export function joinSections(sections: readonly Section[]): Section[] {
  const joined = new Map<string, Section>();
  for (const section of sections) {
    const known = joined.get(section.key);
    if (!known) {
      joined.set(section.key, section);
      continue;
    }
    const present = new Set(entriesOf(known.body).map(String));
    const added = entriesOf(section.body).filter(entry => !present.has(String(entry)));
    joined.set(section.key, { ...known, body: [...known.body, ...added.flat()] });
  }
  return [...joined.values()];
}

/** The entries under a section's key: each its lines. */
function entriesOf(lines: readonly string[]): string[][] {
  const entries: string[][] = [];
  for (const line of lines) {
    if (/^ {2}[^\s#]/.test(line) || entries.length === 0) entries.push([]);
    entries.at(-1)?.push(line);
  }
  return entries;
}
