import type { ComposeDocument, Path } from '../document/document.ts';
import { entries, lookup } from '../document/lookup.ts';
import { columnAt, lineEnd, lineStart } from '../document/position.ts';
import type { Condition } from '../stack/stack.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';

/**
 * Edits that make a mapping with conditions of a `depends_on` list, item by item: names keep their place, their quotes
 * and the comments around them. Null where the list is not one plain name per line.
 */
export function listToConditions(
  document: ComposeDocument,
  path: Path,
  to: string,
  wanted: Condition,
): TextEdit[] | null {
  const { text, file } = document;
  const list = lookup(document, path);
  if (list?.shape !== 'list' || list.inherited || !list.keyRange) return null;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const edits: TextEdit[] = [];
  const add = (from: number, until: number, insert: string) => edits.push({ file, from, to: until, insert });
  const items = entries(document, path);
  let column = 0;
  let step = 0;
  for (const item of items) {
    const start = lineStart(text, item.range.from);
    const dash = /^(\s*)-(\s+)$/.exec(text.slice(start, item.range.from));
    const end = lineEnd(text, item.range.to);
    if (!dash || item.shape !== 'scalar' || !/^\s*(?:#.*)?$/.test(text.slice(item.range.to, end)))
      return null;
    const own = columnAt(text, start + (dash[1] ?? '').length);
    const key = columnAt(text, list.keyRange.from);
    step = own > key ? own - key : 2;
    column = key + step;
    add(start, item.range.from, ' '.repeat(column));
    add(item.range.to, item.range.to, ':');
    const condition = item.source.replace(/^(['"])(.*)\1$/, '$2') === to ? wanted : 'service_started';
    add(end, end, `${newline}${' '.repeat(column + step)}condition: ${condition}`);
  }
  const last = items.at(-1);
  if (!last) return null;
  if (!items.some(item => item.source.replace(/^(['"])(.*)\1$/, '$2') === to)) {
    const entry = `${newline}${' '.repeat(column)}${to}:${newline}${' '.repeat(column + step)}condition: ${wanted}`;
    const edit = edits.pop() as TextEdit;
    edits.push({ ...edit, insert: edit.insert + entry });
  }
  // One edit, since every name changes from an item to a key.
  const [first] = edits;
  const from = list.range.from;
  const until = Math.max(edits.at(-1)?.to ?? 0, list.range.to);
  if (!first) return null;
  const before = lineStart(text, from);
  const insert = applyEdits(
    text.slice(before, until),
    edits.map(edit => ({ ...edit, from: edit.from - before, to: edit.to - before })),
  );
  return [{ file, from: before, to: until, insert }];
}
