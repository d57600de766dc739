/** What a line says, whatever its indentation. */
export type Content =
  | {
      readonly kind: 'key';
      readonly key: string;
      /** `none`: what follows belongs to the key; `text`: a block of text (`|`, `>`) follows. */
      readonly value: 'none' | 'text' | 'scalar' | 'list' | 'map' | 'alias';
    }
  | { readonly kind: 'item'; readonly inner: Content }
  | { readonly kind: 'text'; readonly block: boolean }
  | { readonly kind: 'comment' }
  | { readonly kind: 'blank' };

/** A line of the text without its indentation; brackets that it opens are closed in `more`. */
export interface Line {
  readonly text: string;
  readonly more: readonly string[];
  readonly content: Content;
}

const keyLine = /^(?:"([^"]*)"|'([^']*)'|(<<|[A-Za-z0-9_.$/-][^\s:#"'[\]{},]*))\s*:(?:\s+(.*))?$/;

/** The lines of a text, without indentation and line ends. */
export function readLines(text: string): Line[] {
  const rest = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const lines: Line[] = [];
  for (let at = 0; at < rest.length; at++) {
    const line = (rest[at] ?? '').replaceAll('\u00A0', ' ').trim();
    const more: string[] = [];
    let open = openBrackets(line);
    // Brackets that stay open belong to prose; a list or map of a Compose file is short.
    while (open > 0 && more.length < 40 && at + more.length + 1 < rest.length) {
      const next = (rest[at + more.length + 1] ?? '').trim();
      more.push(next);
      open += openBrackets(next);
    }
    const closes = open === 0;
    if (closes) at += more.length;
    lines.push({ text: line, more: closes ? more : [], content: contentOf(line) });
  }
  return lines;
}

function contentOf(line: string): Content {
  if (line === '') return { kind: 'blank' };
  if (line.startsWith('#')) return { kind: 'comment' };
  if (line === '-' || /^-\s/.test(line)) return { kind: 'item', inner: contentOf(line.slice(1).trim()) };
  const match = keyLine.exec(line);
  if (match) {
    const key = match[1] ?? match[2] ?? match[3] ?? '';
    return { kind: 'key', key, value: writtenAs(match[4] ?? '') };
  }
  return { kind: 'text', block: /^[|>][+-]?\d?\s*(?:#.*)?$/.test(line) };
}

function writtenAs(value: string): (Content & { kind: 'key' })['value'] {
  const plain = value.replace(/^(?:[&!]\S+\s*)+/, '');
  if (plain === '' || plain.startsWith('#')) return 'none';
  if (/^[|>][+-]?\d?\s*(?:#.*)?$/.test(plain)) return 'text';
  if (plain.startsWith('*')) return 'alias';
  if (plain.startsWith('[')) return 'list';
  return plain.startsWith('{') ? 'map' : 'scalar';
}

/** Opened less closed brackets of a value written in brackets; quotes and comments aside. */
function openBrackets(line: string): number {
  const plain = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '""').replace(/(?:^|\s)#.*$/, '');
  const count = (pattern: RegExp) => plain.match(pattern)?.length ?? 0;
  if (!/(?:^|[:\s-])[[{]|[\]}],?$/.test(plain) || plain.includes('${')) return 0;
  return count(/[[{]/g) - count(/[\]}]/g);
}
