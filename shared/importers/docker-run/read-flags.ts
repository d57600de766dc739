/** A flag with its value as the command line gave them; switches have the value `true` or what stands behind `=`. */
export interface GivenFlag {
  readonly name: string;
  readonly value: string;
}

/** What a tool's flags are called and which of them take a value. */
export interface FlagTable {
  /** Long name → takes a value. Null for a flag the table does not have. */
  readonly takesValue: (name: string) => boolean | null;
  readonly short: Readonly<Record<string, string>>;
}

/** The words of a command sorted into flags, what stands behind them, and flags that nobody knows (as written). */
export interface ReadFlags {
  readonly flags: readonly GivenFlag[];
  readonly unknown: readonly string[];
  readonly rest: readonly string[];
}

/**
 * Reads flags as Docker's command line does: `--name value`, `--name=value`, `-p 80:80`, `-p80:80`, `-itd`. With
 * `stopAtFirst` the first word that is no flag (the image) ends them, else flags may stand anywhere.
 */
export function readFlags(words: readonly string[], table: FlagTable, stopAtFirst: boolean): ReadFlags {
  const flags: GivenFlag[] = [];
  const unknown: string[] = [];
  const rest: string[] = [];
  let at = 0;
  const value = (inline: string | undefined): string => inline ?? words[++at] ?? '';
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') return { flags, unknown, rest: [...rest, ...words.slice(at + 1)] };
    if (word.startsWith('--')) {
      const [, name = '', inline] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
      const takes = table.takesValue(name);
      if (takes === null) unknown.push(word);
      else flags.push({ name, value: takes ? value(inline) : (inline ?? 'true') });
    } else if (word.startsWith('-') && word.length > 1) {
      readShort(word);
    } else if (stopAtFirst) {
      return { flags, unknown, rest: words.slice(at) };
    } else {
      rest.push(word);
    }
  }
  return { flags, unknown, rest };

  function readShort(word: string): void {
    for (let letter = 1; letter < word.length; letter++) {
      const name = Object.hasOwn(table.short, word[letter] ?? '')
        ? table.short[word[letter] ?? '']
        : undefined;
      const takes = name === undefined ? null : table.takesValue(name);
      if (name === undefined || takes === null) {
        unknown.push(letter === 1 ? word : `-${word.slice(letter)}`);
        return;
      }
      if (takes) {
        const inline = word.slice(letter + 1).replace(/^=/, '');
        flags.push({ name, value: value(inline === '' ? undefined : inline) });
        return;
      }
      flags.push({ name, value: 'true' });
    }
  }
}
