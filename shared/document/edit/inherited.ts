import { type Document, isMap, type YAMLMap } from 'yaml';
import type { ComposeDocument, Path } from '../document.ts';
import { itemToken } from '../extent.ts';
import { mergedPairs } from '../merge.ts';
import { asNode, isMergeKey } from '../nodes.ts';
import { type Plan, refuse } from '../plan.ts';
import { sequence } from '../sequence.ts';
import { type AnchoredNode, firstUse, follow, treeIndex } from '../tree-index.ts';
import { mergeContent, sourceContent } from './content.ts';
import { deleteEntry } from './delete.ts';
import { insertPair } from './insert.ts';
import type { Operation } from './operation.ts';
import { toPlan } from './operation.ts';
import { heldAnchor } from './sharing.ts';
import { replaceSlot } from './slot.ts';
import type { Splice } from './splice.ts';
import { lastNode, type Step, type Trace, trace, traceIn } from './trace.ts';

/**
 * Writes the inherited value at which a path leaves the text in place, so that it can be changed there alone: a map that
 * takes something more merges the anchor, anything else becomes a copy.
 */
export function materialise(document: ComposeDocument, walked: Trace, kind: Operation['kind']): Plan {
  const { departure, rest, tree } = walked;
  const refused = refuse('unsupported', { path: walked.path.join('.') });
  if (!departure || walked.path.includes('<<')) return refused;
  const adds = kind === 'set' || kind === 'append';
  if (departure.kind === 'merge') {
    const value = asNode(departure.merged.pair.value);
    const anchored = value ? treeIndex(tree).anchored.get(value) : undefined;
    const content =
      adds && isMap(value) && anchored ? mergeContent(anchored.name) : sourceContent(document, value);
    if (!content) return refused;
    return toPlan(document, walked, insertPair(document, tree, departure.map, String(rest[0]), content));
  }
  const step = walked.steps.at(-1);
  const target = follow(tree, departure.alias);
  const content =
    adds && isMap(target) ? mergeContent(departure.anchored.name) : sourceContent(document, target);
  if (!step || !content) return refused;
  return toPlan(document, walked, replaceSlot(document, tree, step, content));
}

/**
 * Writes out everything that the map at a path inherits as its own keys and drops its merges; one key can be left out. An
 * anchor inside a merge that others use goes to the first of these.
 */
export function expandMerges(document: ComposeDocument, at: Path, without: string | null): Plan {
  const refused = refuse('unsupported', { path: at.join('.') });
  const onMap =
    (plan: (d: ComposeDocument, found: Trace, map: YAMLMap<unknown, unknown>) => Plan) =>
    (d: ComposeDocument): Plan => {
      const found = trace(d, at);
      const map = found && lastNode(found);
      return found && isMap(map) ? plan(d, found, map) : refused;
    };
  const dropMerge = onMap((d, found, map) => {
    const pair = map.items.find(isMergeKey);
    if (!pair) return refused;
    const node = asNode(pair.value);
    const held = heldAnchor(found, node);
    return held
      ? sequence(d, [now => detach(now, found.tree, held), dropMerge])
      : toPlan(d, found, deleteEntry(d, { container: map, pair, node }));
  });
  return onMap((_, found, map) => {
    const copies = mergedPairs(found.tree, map).filter(({ key }) => key !== without);
    return sequence(document, [
      ...copies.map(copy =>
        onMap((d, now, target) => {
          const content = sourceContent(document, asNode(copy.pair.value));
          return content ? toPlan(d, now, insertPair(d, now.tree, target, copy.key, content)) : refused;
        }),
      ),
      ...map.items.filter(isMergeKey).map(() => dropMerge),
    ]);
  })(document);
}

/**
 * Takes an anchored value out of its sharing: its first use gets the anchor and a copy, the others follow that one. Where
 * there is one use alone and it merges, what it merges becomes its own.
 */
export function detach(document: ComposeDocument, tree: Document.Parsed, anchored: AnchoredNode): Plan {
  const refused = refuse('shared-value', { path: anchored.path.join('.'), anchor: anchored.name });
  const use = firstUse(anchored);
  const definition = traceIn(tree, anchored.path);
  const definer = definition.steps.at(-1);
  const user = use && traceIn(tree, use.path).steps.at(-1);
  const content = sourceContent(document, anchored.node, anchored.name);
  const anchor = definer && anchorSplice(document.text, definer, anchored.name);
  if (!user || !content || !anchor || user.node !== use.alias) return refused;
  if (user.pair && isMergeKey(user.pair) && anchored.uses.length === 1) {
    const own = sequence(document, [
      d => expandMerges(d, use.path.slice(0, -1), null),
      d => withoutAnchor(d, anchored),
    ]);
    if (own.kind === 'edits') return own;
  }
  const copied = replaceSlot(document, tree, user, content);
  return typeof copied === 'string' ? refused : toPlan(document, definition, [anchor, ...copied]);
}

/** Takes the anchor of a value away that nobody uses any more. */
function withoutAnchor(document: ComposeDocument, { path, name }: AnchoredNode): Plan {
  const definition = trace(document, path);
  const definer = definition?.steps.at(-1);
  const anchor = definer && anchorSplice(document.text, definer, name);
  return anchor && definition
    ? toPlan(document, definition, [anchor])
    : refuse('shared-value', { path: path.join('.'), anchor: name });
}

/** The splice that removes the anchor in front of a value. */
function anchorSplice(text: string, step: Step, name: string): Splice | null {
  const tokens = step.pair ? step.pair.srcToken?.sep : itemToken(step.container, step.index)?.start;
  const token = tokens?.find(one => one.type === 'anchor' && 'source' in one && one.source === `&${name}`);
  if (!token) return null;
  const to = token.offset + name.length + 1;
  const rest = text.slice(to);
  if (/^[ \t]*(?:\r?\n|$|#)/.test(rest)) {
    const blanks = /[ \t]*$/.exec(text.slice(0, token.offset))?.[0].length ?? 0;
    return { from: token.offset - blanks, to, insert: '' };
  }
  return { from: token.offset, to: to + (/^[ \t]*/.exec(rest)?.[0].length ?? 0), insert: '' };
}
