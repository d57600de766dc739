import type { ComposeDocument, Path } from '../document/document.ts';
import { duplicateAt, joinMerges, keepOne, saysTheSame } from '../document/edit/duplicates.ts';
import { pairStart } from '../document/extent.ts';
import { lookup } from '../document/lookup.ts';
import { lineColumn } from '../document/position.ts';
import type { Range, TextEdit } from '../text/text-edit.ts';
import type { Fix } from './fix.ts';

/** Sections whose entries are things with names: the second of one name was most often copied and never renamed. */
const named = new Set(['services', 'networks', 'volumes', 'configs', 'secrets']);

/** What mends a key that stands twice: give the second another name, keep the last, keep the first; two `<<` become one list. */
export function duplicateFixes(document: ComposeDocument, range: Range): Fix[] {
  const duplicate = duplicateAt(document, range.from);
  if (!duplicate) return [];
  const { file, text } = document;
  const { key, keyFrom, keyTo, path, pairs, isMerge } = duplicate;
  const fix = (
    id: string,
    edits: readonly TextEdit[] | null,
    values: Fix['values'] = {},
    safe = false,
  ): Fix[] => (edits ? [{ id, values: { key, ...values }, steps: [{ kind: 'edits', edits }], safe }] : []);
  if (isMerge) return fix('join-merges', joinMerges(document, duplicate), {}, true);
  if (saysTheSame(text, duplicate))
    return fix('keep-first', keepOne(document, duplicate, 'first'), lineOf(0), true);
  const name = freeName(document, [...path, key]);
  const rename =
    path.length === 1 && named.has(String(path[0]))
      ? fix('rename-second', [{ file, from: keyFrom, to: keyTo, insert: name }], { name })
      : [];
  return [
    ...rename,
    ...fix('keep-last', keepOne(document, duplicate, 'last'), lineOf(pairs.length - 1)),
    ...fix('keep-first', keepOne(document, duplicate, 'first'), lineOf(0)),
  ];

  function lineOf(index: number): { line: number } {
    const pair = pairs[index];
    return { line: lineColumn(text, pair ? pairStart(pair) : range.from).line };
  }
}

/** A name beside one that is taken: `web2`. */
function freeName(document: ComposeDocument, path: Path): string {
  const name = String(path.at(-1));
  for (let count = 2; ; count += 1) {
    if (lookup(document, [...path.slice(0, -1), `${name}${count}`]) === null) return `${name}${count}`;
  }
}
