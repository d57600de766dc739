import { type Document, isMap, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ComposeDocument } from '../document.ts';
import { endsInBlockText, isFlow, itemToken, nodeEnd, nodeStart, pairEnd, pairStart } from '../extent.ts';
import { writeKey } from '../fragment.ts';
import { asNode } from '../nodes.ts';
import { columnAt, lineEnd, lineStart } from '../position.ts';
import { dashColumn, hasBlankBefore, mapColumn, newlineAt, styleAt } from '../style.ts';
import type { Content } from './content.ts';
import { linesBelow, ownedEnd, startsLine } from './lines.ts';
import type { Splices } from './slot.ts';

/**
 * Adds a pair after the last one of a map that has at least one, or is a flow map. With `roomy` a blank line sets it apart
 * from a single neighbour of several lines; from more neighbours as they are set apart from each other.
 */
export function insertPair(
  document: ComposeDocument,
  tree: Document.Parsed,
  map: YAMLMap<unknown, unknown>,
  key: string,
  content: Content,
  roomy = false,
): Splices {
  const { text } = document;
  const end = lastEnd(document, map);
  const style = { ...styleAt(document, tree, map, end), newline: newlineAt(text, lineStart(text, end)) };
  if (isFlow(map)) {
    const written = content.flow(style);
    return written === null
      ? 'unsupported'
      : insertInFlow(text, map, `${writeKey(key, style, true)}: ${written}`, style.flowPadding);
  }
  const column = mapColumn(text, map);
  const { inline, lines } = content.block(style, column, false);
  const head = `${' '.repeat(column)}${writeKey(key, style)}:`;
  const entry = [inline === '' ? head : `${head} ${inline}`, ...lines];
  const below = ownedEnd(text, end, column);
  const last = map.items.at(-1);
  if (last && below === text.length && !text.endsWith('\n') && endsInBlockText(text, map)) {
    // A line break behind the file's last line would become part of its text: the new pair goes before that one.
    const at = lineStart(text, pairStart(last));
    if (startsLine(text, pairStart(last)))
      return [{ from: at, to: at, insert: entry.map(line => line + style.newline).join('') }];
  }
  // A blank line below a `|+` block would become part of its text.
  const isApart = blankBetween(document, tree, map, roomy) && text[below - 1] !== '\n';
  return [linesBelow(text, below, isApart ? ['', ...entry] : entry, style.newline)];
}

/** Adds an item after the last one of a list that has at least one, or is a flow list. */
export function insertItem(
  document: ComposeDocument,
  tree: Document.Parsed,
  seq: YAMLSeq<unknown>,
  content: Content,
): Splices {
  const { text } = document;
  const end = lastEnd(document, seq);
  const style = { ...styleAt(document, tree, seq, end), newline: newlineAt(text, lineStart(text, end)) };
  if (isFlow(seq)) {
    const written = content.flow(style);
    return written === null ? 'unsupported' : insertInFlow(text, seq, written, style.flowPadding);
  }
  const column = dashColumn(text, seq);
  const { inline, lines } = content.block(style, column, true);
  const item = [`${' '.repeat(column)}${inline === '' ? '-' : style.dash + inline}`, ...lines];
  return [linesBelow(text, ownedEnd(text, end, column), item, style.newline)];
}

function lastEnd(document: ComposeDocument, container: YAMLMap<unknown, unknown> | YAMLSeq<unknown>): number {
  return container.items.length === 0 || isFlow(container)
    ? nodeStart(container)
    : nodeEnd(document.text, container);
}

/** True where the map's entries are set apart by blank lines: the last two, or, for a single top-level entry, by custom. */
function blankBetween(
  document: ComposeDocument,
  tree: Document.Parsed,
  map: YAMLMap<unknown, unknown>,
  roomy: boolean,
): boolean {
  const { text } = document;
  const last = map.items.at(-1);
  if (map.items.length > 1 && last) {
    const before = map.items.at(-2);
    if (!before) return false;
    const gap = text.slice(lineEnd(text, pairEnd(text, before)), pairStart(last));
    return /\n[ \t]*\r?\n/.test(gap) && (hasBlankBefore(text, pairStart(last)) || /#/.test(gap));
  }
  return (
    (map === tree.contents || roomy) &&
    last !== undefined &&
    text.slice(pairStart(last), pairEnd(text, last)).includes('\n')
  );
}

/** Adds an entry before the closing bracket, after the last entry's comma if it has one. */
function insertInFlow(
  text: string,
  container: YAMLMap<unknown, unknown> | YAMLSeq<unknown>,
  entry: string,
  padding: string,
): Splices {
  const open = nodeStart(container);
  const close = nodeEnd(text, container) - 1;
  const ends = flowEnds(text, container);
  const last = ends.at(-1);
  if (!last) {
    const inside = text.slice(open + 1, close);
    if (inside.trim() !== '') return 'unsupported';
    return [{ from: open + 1, to: close, insert: `${padding}${entry}${padding}` }];
  }
  const comma = /^\s*(?:#[^\n]*\n\s*)*,/.exec(text.slice(last.to, close));
  const ownLine =
    lineStart(text, last.from) !== lineStart(text, open) &&
    text.slice(lineStart(text, last.from), last.from).trim() === '';
  const shared = text.slice(lineStart(text, last.to), close + 1).includes('\n') === false;
  if (!ownLine || shared) return [{ from: last.to, to: last.to, insert: `, ${entry}` }];
  // One entry per line: the new one gets its own line, below the last one's comment.
  const afterComma = comma ? last.to + comma[0].length : last.to;
  const at = lineEnd(text, afterComma);
  const line = `${newlineAt(text, last.from)}${' '.repeat(columnAt(text, last.from))}${entry}${comma ? ',' : ''}`;
  return [
    { from: last.to, to: last.to, insert: comma ? '' : ',' },
    { from: at, to: at, insert: line },
  ];
}

/** Where the entries of a flow collection begin and end. */
export function flowEnds(
  text: string,
  container: YAMLMap<unknown, unknown> | YAMLSeq<unknown>,
): { from: number; to: number }[] {
  if (isMap(container))
    return container.items.map(pair => ({ from: pairStart(pair), to: pairEnd(text, pair) }));
  return container.items.flatMap((item, at) => {
    const node = asNode(item);
    if (!node) return [];
    const mark = itemToken(container, at)?.start.find(
      token => token.type === 'anchor' || token.type === 'tag',
    );
    return [
      { from: Math.min(mark?.offset ?? Number.POSITIVE_INFINITY, nodeStart(node)), to: nodeEnd(text, node) },
    ];
  });
}
