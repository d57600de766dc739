import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { ComposeDocument, Value } from '../document.ts';
import { isCollection, isFlow, itemToken, nodeEnd, nodeStart } from '../extent.ts';
import { blockValue, type Fragment, flowValue, writeKey } from '../fragment.ts';
import { asNode, type TreeNode, tagOf } from '../nodes.ts';
import { columnAt } from '../position.ts';
import { dashColumn, mapColumn, type Style } from '../style.ts';

/** Something to write in the place of a value. */
export interface Content {
  /** As block text; `column` is that of the key, or of the dash with `item`. */
  readonly block: (style: Style, column: number, item: boolean) => Fragment;
  /** As text inside brackets; null where it has none. */
  readonly flow: (style: Style) => string | null;
}

/** Plain data as content. */
export function valueContent(value: Value): Content {
  return {
    block: (style, column, item) => blockValue(value, column, style, item),
    flow: style => flowValue(value, style),
  };
}

/** Content as the value of a key of a new map. */
export function underKey(key: string, content: Content): Content {
  return {
    block: (style, column, item) => {
      const at = item ? column + style.dash.length : column + style.step;
      const { inline, lines } = content.block(style, at, false);
      const head = `${writeKey(key, style)}:${inline === '' ? '' : ` ${inline}`}`;
      return item ? { inline: head, lines } : { inline: '', lines: [' '.repeat(at) + head, ...lines] };
    },
    flow: style => {
      const written = content.flow(style);
      return written === null
        ? null
        : `{${style.flowPadding}${writeKey(key, style, true)}: ${written}${style.flowPadding}}`;
    },
  };
}

/** Content as the only item of a new list. */
export function inList(content: Content): Content {
  return {
    block: (style, column, item) => {
      const at = item ? column + style.dash.length : column + style.dashOffset;
      const { inline, lines } = content.block(style, at, true);
      const head = inline === '' ? '-' : style.dash + inline;
      return item ? { inline: head, lines } : { inline: '', lines: [' '.repeat(at) + head, ...lines] };
    },
    flow: style => {
      const written = content.flow(style);
      return written === null ? null : `[${style.flowPadding}${written}${style.flowPadding}]`;
    },
  };
}

/** A map that merges an anchor and has nothing of its own yet: `<<: *anchor`. */
export function mergeContent(anchor: string): Content {
  return {
    block: (style, column, item) => {
      const entry = `<<: *${anchor}`;
      return item
        ? { inline: entry, lines: [] }
        : { inline: '', lines: [' '.repeat(column + style.step) + entry] };
    },
    flow: style => `{${style.flowPadding}<<: *${anchor}${style.flowPadding}}`,
  };
}

/** A copy of a value as it is written, comments included, at another place; anchors inside it are left out. */
export function sourceContent(
  document: ComposeDocument,
  node: TreeNode | null,
  anchor?: string,
): Content | null {
  if (node === null) return valueContent(null);
  if (tagOf(node) !== null) return null;
  const prefix = anchor ? `&${anchor}` : '';
  const [first = '', ...rest] = copyText(document.text, node).split(/\r?\n/);
  const isBlock = isCollection(node) && !isFlow(node);
  const from = isBlock
    ? isMap(node)
      ? mapColumn(document.text, node)
      : dashColumn(document.text, node)
    : columnAt(document.text, nodeStart(node));
  return {
    block: (style, column, item) => {
      const nested = item
        ? column + style.dash.length
        : column + (isSeq(node) ? style.dashOffset : style.step);
      if (!isBlock) return { inline: joined(prefix, first), lines: shifted(rest, leastIndent(rest), nested) };
      const lines = shifted(rest, from, nested);
      if (item && !prefix) return { inline: first, lines };
      return { inline: prefix, lines: [' '.repeat(nested) + first, ...lines] };
    },
    flow: style => {
      if (isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')) {
        return joined(prefix, flowValue(node.source ?? '', style));
      }
      if (!isBlock && rest.length === 0) return joined(prefix, first);
      return joined(prefix, flowSource(node, style));
    },
  };
}

/** A value as it is written, put into brackets; comments stay behind. */
function flowSource(node: TreeNode | null, style: Style): string {
  const pad = style.flowPadding;
  if (node === null) return 'null';
  if (isAlias(node)) return `*${node.source}`;
  if (isSeq(node))
    return `[${pad}${node.items.map(item => flowSource(asNode(item), style)).join(', ')}${pad}]`;
  if (isMap(node)) {
    const pairs = node.items.map(
      pair => `${flowSource(asNode(pair.key), style)}: ${flowSource(asNode(pair.value), style)}`,
    );
    return `{${pad}${pairs.join(', ')}${pad}}`;
  }
  const text = node.source ?? '';
  if (node.type !== 'PLAIN')
    return flowValue(text, { ...style, quotes: node.type === 'QUOTE_SINGLE' ? 'single' : 'double' });
  return /[,[\]{}]/.test(text) ? flowValue(text, style) : text || 'null';
}

function joined(prefix: string, text: string): string {
  return prefix && text ? `${prefix} ${text}` : prefix || text;
}

function leastIndent(lines: readonly string[]): number {
  const indents = lines.filter(line => line.trim() !== '').map(line => /^ */.exec(line)?.[0].length ?? 0);
  return indents.length > 0 ? Math.min(...indents) : 0;
}

function shifted(lines: readonly string[], from: number, to: number): string[] {
  return lines.map(line => {
    if (line.trim() === '') return line;
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    return ' '.repeat(Math.max(0, indent + to - from)) + line.slice(indent);
  });
}

/** A node's text without the anchors inside it. */
function copyText(text: string, node: TreeNode): string {
  const start = nodeStart(node);
  const cuts: { from: number; to: number }[] = [];
  collectAnchors(node, (offset, source) => {
    const blanks = /^[ \t]*/.exec(text.slice(offset + source.length))?.[0].length ?? 0;
    const atLineEnd = /^[ \t]*(?:#|\r?\n|$)/.test(text.slice(offset + source.length));
    const before = atLineEnd ? (/[ \t]*$/.exec(text.slice(0, offset))?.[0].length ?? 0) : 0;
    cuts.push({ from: offset - before, to: offset + source.length + (atLineEnd ? 0 : blanks) });
  });
  let result = '';
  let at = start;
  for (const cut of cuts.sort((a, b) => a.from - b.from)) {
    result += text.slice(at, cut.from);
    at = cut.to;
  }
  return result + text.slice(at, nodeEnd(text, node));
}

function collectAnchors(node: TreeNode | null, found: (offset: number, source: string) => void): void {
  const scan = (tokens: readonly { type: string; offset: number }[] | undefined): void => {
    for (const token of tokens ?? []) {
      if (token.type === 'anchor' && 'source' in token) found(token.offset, String(token.source));
    }
  };
  if (isMap(node)) {
    for (const pair of node.items) {
      scan(pair.srcToken?.start);
      scan(pair.srcToken?.sep);
      collectAnchors(asNode(pair.value), found);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, at) => {
      scan(itemToken(node, at)?.start);
      collectAnchors(asNode(item), found);
    });
  }
}
