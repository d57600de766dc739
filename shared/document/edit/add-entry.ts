import { type Document, isMap, isSeq } from 'yaml';
import type { ComposeDocument } from '../document.ts';
import { isFlow } from '../extent.ts';
import { asNode, isNullScalar } from '../nodes.ts';
import { type Plan, refuse } from '../plan.ts';
import { styleAt } from '../style.ts';
import { type Content, inList, underKey } from './content.ts';
import { insertItem, insertPair } from './insert.ts';
import { toPlan } from './operation.ts';
import { replaceSlot, type Splices } from './slot.ts';
import { lastNode, type Trace } from './trace.ts';

/** Adds content as a new entry where a trace ends, with the parents that `rest` names. */
export function addEntry(document: ComposeDocument, walked: Trace, content: Content, roomy = false): Plan {
  const { tree } = walked;
  const node = lastNode(walked);
  const [key, ...deeper] = walked.rest;
  const path = { path: walked.path.join('.') };
  if (key === undefined || deeper.some(one => typeof one === 'number' && one !== 0))
    return refuse('not-found', path);
  const nested = deeper.reduceRight<Content>(
    (inner, one) => (typeof one === 'number' ? inList(inner) : underKey(one, inner)),
    content,
  );
  if (isMap(node) && (node.items.length > 0 || staysFlow(walked))) {
    return toPlan(document, walked, insertPair(document, tree, node, String(key), nested, roomy));
  }
  if (isSeq(node)) {
    if (typeof key !== 'number') return refuse('wrong-shape', path);
    if (key !== node.items.length) return refuse('not-found', path);
    return node.items.length > 0 || staysFlow(walked)
      ? toPlan(document, walked, insertItem(document, tree, node, nested))
      : fill(document, walked, inList(nested));
  }
  if (isMap(node)) return fill(document, walked, underKey(String(key), nested));
  if (!isNullScalar(node)) return refuse('wrong-shape', path);
  if (typeof key === 'number')
    return key === 0 ? fill(document, walked, inList(nested)) : refuse('not-found', path);
  return fill(document, walked, underKey(key, nested));
}

/** Puts the first content into a place that is empty: nothing, null, `{}` or `[]`. */
function fill(document: ComposeDocument, walked: Trace, content: Content): Plan {
  const step = walked.steps.at(-1);
  const splices = step
    ? replaceSlot(document, walked.tree, step, content)
    : fillRoot(document, walked.tree, content);
  return toPlan(document, walked, splices);
}

function fillRoot(document: ComposeDocument, tree: Document.Parsed, content: Content): Splices {
  const { text } = document;
  if (document.within || document.trees.length > 1) return 'unsupported';
  const style = styleAt(document, tree, null, text.length);
  const { lines } = content.block(style, -style.step, false);
  const isFresh = text === '' || text === '\ufeff' || text.endsWith('\n');
  const insert = (isFresh ? '' : style.newline) + lines.map(line => line + style.newline).join('');
  return [{ from: text.length, to: text.length, insert }];
}

/** True for `{}` and `[]` that must or should stay in brackets: inside brackets, at the root, or among neighbours in brackets. */
function staysFlow(walked: Trace): boolean {
  const step = walked.steps.at(-1);
  if (!step || isFlow(step.container)) return true;
  const values = isMap(step.container) ? step.container.items.map(pair => pair.value) : step.container.items;
  const collections = values.map(asNode).filter(one => (isMap(one) || isSeq(one)) && one.items.length > 0);
  return collections.length > 0 && collections.every(one => (isMap(one) || isSeq(one)) && isFlow(one));
}
