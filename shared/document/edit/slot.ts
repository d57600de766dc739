import { type Document, isScalar } from 'yaml';
import type { ComposeDocument } from '../document.ts';
import { emptyItemAt, emptyValueAt, isFlow, itemToken, nodeEnd, nodeStart } from '../extent.ts';
import { isExplicitPair, type TreeNode, type TreePair } from '../nodes.ts';
import type { RefusalCode } from '../plan.ts';
import { lineEnd, lineStart } from '../position.ts';
import { dashColumn, mapColumn, newlineAt, type Style, styleAt } from '../style.ts';
import type { Content } from './content.ts';
import type { Splice } from './splice.ts';
import type { Step } from './trace.ts';

/** What an operation plans in one text, or why it cannot. */
export type Splices = readonly Splice[] | RefusalCode;

/**
 * Writes content in the place of a value: exactly its range changes. Its anchor and tag, the comment behind it and the
 * comments between it and its key stay.
 */
export function replaceSlot(
  document: ComposeDocument,
  tree: Document.Parsed,
  step: Step,
  content: Content,
): Splices {
  const { text } = document;
  const style = styleFor(document, tree, step);
  if (step.pair && isExplicitPair(step.pair) && !hasColon(step.pair)) return 'explicit-key';
  const token = step.pair ? null : itemToken(step.container, step.index);
  const head = step.pair ? emptyValueAt(step.pair) : token ? emptyItemAt(token) : 0;
  const node = isEmpty(step.node) ? null : step.node;
  if (isFlow(step.container)) return replaceInFlow(text, step, node, head, content, style);
  const item = step.pair === null;
  const column = step.pair ? mapColumn(text, step.container) : dashColumn(text, step.container);
  const { inline, lines } = content.block(style, column, item);
  const below = lines.map(line => style.newline + line).join('');
  if (node === null) return [put(head, inline === '' ? '' : ` ${inline}`), put(lineEnd(text, head), below)];
  const from = nodeStart(node);
  const to = visibleEnd(text, node);
  if (lineStart(text, from) !== lineStart(text, head)) {
    // The comment behind its last entry goes with it; those above the first one stay, but not inside a block of text.
    const before = lineStart(text, from);
    const isBlock = inline !== '' && lines.length > 0;
    const emptied = {
      from: lineEnd(text, isBlock ? head : before - 1 - (text[before - 2] === '\r' ? 1 : 0)),
      to: lineEnd(text, to),
      insert: below,
    };
    return [put(head, inline === '' ? '' : ` ${inline}`), emptied];
  }
  const blanks = inline === '' ? head : from;
  if (isBlockScalar(node)) {
    const header = from + (/^[|>][-+0-9]*/.exec(text.slice(from, to))?.[0].length ?? 1);
    const body = lineEnd(text, header);
    return [
      { from: blanks, to: header, insert: inline },
      { from: body, to: Math.max(body, to), insert: below },
    ];
  }
  return [{ from: blanks, to, insert: inline }, put(lineEnd(text, to), below)];
}

function replaceInFlow(
  text: string,
  step: Step,
  node: TreeNode | null,
  head: number,
  content: Content,
  style: Style,
): Splices {
  const written = content.flow(style);
  if (written === null) return 'unsupported';
  if (node) return [{ from: nodeStart(node), to: nodeEnd(text, node), insert: written }];
  return [put(head, `${!step.pair || hasColon(step.pair) ? '' : ':'} ${written}`)];
}

function hasColon(pair: TreePair): boolean {
  return pair.srcToken?.sep?.some(token => token.type === 'map-value-ind') ?? !pair.srcToken;
}

/** The style for a value: how the one it replaces was quoted counts before the neighbours. */
function styleFor(document: ComposeDocument, tree: Document.Parsed, step: Step): Style {
  const offset = step.node ? nodeStart(step.node) : step.pair ? emptyValueAt(step.pair) : 0;
  const style = {
    ...styleAt(document, tree, step.container, offset),
    newline: newlineAt(document.text, offset),
  };
  if (!isScalar(step.node)) return style;
  if (step.node.type === 'QUOTE_DOUBLE') return { ...style, quotes: 'double', quoteChar: 'double' };
  if (step.node.type === 'QUOTE_SINGLE') return { ...style, quotes: 'single', quoteChar: 'single' };
  return step.node.type === 'PLAIN' && !isEmpty(step.node) ? { ...style, quotes: 'plain' } : style;
}

/** True for a value of which nothing is written. */
export function isEmpty(node: TreeNode | null): boolean {
  return node === null || (isScalar(node) && node.type === 'PLAIN' && node.source === '');
}

function isBlockScalar(node: TreeNode): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

/** A value's end without the blank lines that a `|+` block at its end keeps. */
function visibleEnd(text: string, node: TreeNode): number {
  const from = nodeStart(node);
  return from + text.slice(from, nodeEnd(text, node)).replace(/(?:\r?\n[ \t]*)+$/, '').length;
}

function put(at: number, insert: string): Splice {
  return { from: at, to: at, insert };
}
