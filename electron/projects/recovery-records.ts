import { fromBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { z } from 'zod';
import { boardItemSchema, boardViewSchema } from '../../shared/board/item.ts';
import { projectStore } from '../../shared/project/store.ts';
import { type BoardContent, contentIn } from './board-content.ts';

/** What the disk held when the changes of a log were made: texts by name (null: no such file) and the board. */
export interface RecoveryBase {
  readonly texts: Readonly<Record<string, string | null>>;
  readonly board: BoardContent;
}

/** The unsaved work that a log holds: the store as it was last, and what it was made from. */
export interface RecoveredWork {
  readonly texts: Readonly<Record<string, string>>;
  readonly board: BoardContent;
  readonly base: RecoveryBase;
}

const position = z.object({ x: z.number(), y: z.number() });
const base = z.object({
  texts: z.record(z.string(), z.string().nullable()),
  board: z.object({
    positions: z.record(z.string(), position),
    items: z.record(z.string(), boardItemSchema),
    views: z.record(z.string(), boardViewSchema),
  }),
});
const first = z.object({ version: z.literal(1), path: z.string(), base, state: z.string() });
const later = z.union([z.object({ update: z.string() }), z.object({ base })]);

/** The first line of a log: whose work it is, what it is made from, and the whole store (a Yjs state in base64). */
export function firstRecord(path: string, from: RecoveryBase, state: string): string {
  return `${JSON.stringify({ version: 1, path, base: from, state })}\n`;
}

/** A later line: a Yjs update in base64. */
export function updateRecord(update: string): string {
  return `${JSON.stringify({ update })}\n`;
}

/** A later line: what the disk holds has changed. */
export function baseRecord(from: RecoveryBase): string {
  return `${JSON.stringify({ base: from })}\n`;
}

/** Reads a log of this project; what follows a torn or damaged line is left out. Null when it holds nothing. */
export function readRecords(path: string, text: string): RecoveredWork | null {
  const lines = text.split('\n').slice(0, -1);
  const begin = parse(first, lines[0] ?? '');
  if (begin === null || begin.path !== path) return null;
  const doc = new Y.Doc();
  let from: RecoveryBase = begin.base;
  if (!apply(doc, begin.state)) return null;
  for (const line of lines.slice(1)) {
    const record = parse(later, line);
    if (record === null || ('update' in record && !apply(doc, record.update))) break;
    if ('base' in record) from = record.base;
  }
  const store = projectStore(doc);
  const texts = [...store.files.entries()].filter(([, found]) => found instanceof Y.Text);
  const work: RecoveredWork = {
    texts: Object.fromEntries(texts.map(([name, found]) => [name, found.toString()])),
    board: contentIn(store),
    base: from,
  };
  doc.destroy();
  return work;
}

function parse<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function apply(doc: Y.Doc, update: string): boolean {
  try {
    Y.applyUpdate(doc, fromBase64(update));
    return true;
  } catch {
    return false;
  }
}
