/** A key of a line with what is written after its colon. */
export interface LineKey {
  readonly kind: 'key';
  readonly column: number;
  readonly key: string;
  /** Where the value begins in the line; after the colon where there is none. */
  readonly valueFrom: number;
  readonly value: string;
}

/** A dash of a line. */
export interface LineDash {
  readonly kind: 'dash';
  readonly column: number;
}

/** A line of block YAML, read by itself, so that text which does not parse is read as well. */
export interface Line {
  readonly parts: readonly (LineKey | LineDash)[];
  /** Where the text behind indentation and dashes begins. */
  readonly content: number;
}

const keyPattern =
  /^(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#"'[\]{},&*!|>%@`-][^\s:]*|-[^\s:]+|[^\s#"'[\]{},&*!|>%@`-][^:#]*?)) *:(?=\s|$)/;

/** Reads one line (without its line end); null for an empty one, a comment, and one that is indented with tabs. */
export function readLine(text: string): Line | null {
  const parts: (LineKey | LineDash)[] = [];
  let at = /^ */.exec(text)?.[0].length ?? 0;
  while (/^-(?: |$)/.test(text.slice(at))) {
    parts.push({ kind: 'dash', column: at });
    at += 1;
    at += /^ */.exec(text.slice(at))?.[0].length ?? 0;
  }
  const rest = text.slice(at);
  if (parts.length === 0 && (rest.trim() === '' || rest.startsWith('#') || rest.startsWith('\t')))
    return null;
  const match = keyPattern.exec(rest);
  if (match) {
    const behind = rest.slice(match[0].length);
    const blank = /^\s*/.exec(behind)?.[0].length ?? 0;
    parts.push({
      kind: 'key',
      column: at,
      key: (match[1] ?? match[2] ?? match[3] ?? '').trimEnd(),
      valueFrom: at + match[0].length + blank,
      value: behind
        .slice(blank)
        .replace(/(?:^|\s+)#.*$/, '')
        .trimEnd(),
    });
  }
  return { parts, content: at };
}

/** A value that says nothing yet: only an anchor or a tag, after which a block may follow. */
export function opensBlock(value: string): boolean {
  return /^(?:[&!][^\s]*\s*)*$/.test(value);
}
