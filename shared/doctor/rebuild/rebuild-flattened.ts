import { parseDocument } from '../../document/parse.ts';
import { readStack } from '../../stack/read-stack.ts';
import type { Placed } from './frames.ts';
import { joinSections, type Section } from './join-parts.ts';
import { type Block, canBegin, readBlock } from './read-block.ts';
import { type Line, readLines } from './read-lines.ts';

/**
 * Something people should know of a rebuilt text; words in `doctor.rebuild.<code>`. `left-out`: `count` lines around the
 * Compose file are not in it any more, the `first` of them says what they were. `joined`: `count` files stood one after
 * the other and are one now. `unsure`: another reading is nearly as likely.
 */
export interface RebuildNote {
  readonly code: 'left-out' | 'joined' | 'unsure';
  readonly values: Readonly<Record<string, string | number>>;
}

/** A text with its structure back. Unchanged, and not confident, where no Compose file was found in it. */
export interface Rebuilt {
  readonly text: string;
  /** The reading is clear, nothing was left out or guessed, and the result reads as a stack without problems. */
  readonly confident: boolean;
  readonly notes: readonly RebuildNote[];
}

/**
 * Gives a Compose file that lost its indentation its structure back, from what Compose's keys may hold. Prose around it
 * is left out; several files behind each other become one. Only spaces at the beginning of lines change otherwise.
 */
export function rebuildFlattened(text: string): Rebuilt {
  const lines = readLines(text);
  const { blocks, outside } = findBlocks(lines);
  if (blocks.length === 0) return { text, confident: false, notes: [] };
  const sections = blocks.flatMap(({ start, block }) => sectionsOf(lines, start, block));
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const rebuilt = joinSections(sections)
    .flatMap(section => [...section.head, ...section.body])
    .join('\n')
    .replace(/\s*$/, '\n')
    .replaceAll('\n', newline);
  const parts = sections.filter(section => section.key === 'services').length;
  const sure = blocks.every(({ block }) => block.cost < 4 && block.lead > 0.5);
  const notes: RebuildNote[] = [];
  if (parts > 1) notes.push({ code: 'joined', values: { count: parts } });
  const [first] = outside;
  if (first !== undefined) notes.push({ code: 'left-out', values: { count: outside.length, first } });
  if (!sure) notes.push({ code: 'unsure', values: {} });
  const { problems } = readStack(parseDocument('compose.yaml', rebuilt));
  return { text: rebuilt, confident: sure && outside.length === 0 && problems.length === 0, notes };
}

interface Found {
  readonly start: number;
  readonly block: Block;
}

function findBlocks(lines: readonly Line[]): { blocks: Found[]; outside: string[] } {
  const blocks: Found[] = [];
  const outside: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const start = firstComment(lines, at);
    const block = line && canBegin(line.content) ? readBlock(lines, at) : null;
    if (block) {
      // The comments right above belong to it.
      if (start < at) outside.splice(outside.length - (at - start));
      blocks.push({ start, block });
      at = block.end;
    } else {
      if (line && line.content.kind !== 'blank') outside.push(line.text);
      at += 1;
    }
  }
  return { blocks, outside };
}

function firstComment(lines: readonly Line[], at: number): number {
  let start = at;
  while (lines[start - 1]?.content.kind === 'comment') start -= 1;
  return start;
}

function sectionsOf(lines: readonly Line[], start: number, block: Block): Section[] {
  const placed = new Map(block.placed.map(one => [one.line, one]));
  const sections: { key: string; head: string[]; body: string[] }[] = [];
  let above: string[] = [];
  for (let at = start; at < block.end; at++) {
    const line = lines[at];
    const one = placed.get(at);
    if (!line || !one) {
      above.push(line?.text ?? '');
      continue;
    }
    const indented = [...above, line.text].map(text => indent(text, one));
    const closed = line.more.map(text => indent(text, one, /^[\]}]/.test(text) ? 0 : 2));
    const section = sections.at(-1);
    if (one.column === 0 || !section) {
      sections.push({ key: String(one.path[0]), head: [...indented, ...closed], body: [] });
    } else section.body.push(...indented, ...closed);
    above = [];
  }
  return sections;
}

function indent(text: string, { column }: Placed, more = 0): string {
  return text === '' ? '' : ' '.repeat(column + more) + text;
}
