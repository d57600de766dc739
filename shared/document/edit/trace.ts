import { type Alias, type Document, isAlias, isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ComposeDocument, Path } from '../document.ts';
import { type MergedPair, mergedPairs } from '../merge.ts';
import { asNode, isMergeKey, ownPairs, type TreeNode, type TreePair } from '../nodes.ts';
import { type AnchoredNode, treeIndex } from '../tree-index.ts';

/** One step along a path that is written in place: a pair of a map or an item of a list. */
export type Step =
  | { readonly container: YAMLMap<unknown, unknown>; readonly pair: TreePair; readonly node: TreeNode | null }
  | {
      readonly container: YAMLSeq<unknown>;
      readonly pair: null;
      readonly index: number;
      readonly node: TreeNode | null;
    };

/** Where a path stops being written in place: at an alias, or at a key that a merge brings in. */
export type Departure =
  | { readonly kind: 'alias'; readonly alias: Alias; readonly anchored: AnchoredNode }
  | { readonly kind: 'merge'; readonly map: YAMLMap<unknown, unknown>; readonly merged: MergedPair };

/** A path walked through one tree without leaving the text in place. */
export interface Trace {
  readonly tree: Document.Parsed;
  readonly path: Path;
  readonly steps: readonly Step[];
  /** The part of the path that is not written in place. */
  readonly rest: Path;
  /** Where `rest` goes on, or null when it is not there at all. */
  readonly departure: Departure | null;
}

/** Walks a path in the document of the stream that says it; of several the last, of none the one that has most of it. */
export function trace(document: ComposeDocument, path: Path): Trace | null {
  let best: Trace | null = null;
  for (const tree of document.trees) {
    const walked = traceIn(tree, path);
    if (!best || reach(walked) >= reach(best)) best = walked;
  }
  return best;
}

/** How much of a path a trace finds, aliases and merges followed. */
function reach(walked: Trace): number {
  const own = walked.path.length - walked.rest.length;
  const { departure, rest, tree } = walked;
  if (!departure) return own;
  const definition = definitionPath(walked);
  if (!definition) return own;
  return own + Math.max(0, rest.length - traceIn(tree, definition).rest.length);
}

/** Walks a path in one tree. */
export function traceIn(tree: Document.Parsed, path: Path): Trace {
  const steps: Step[] = [];
  let node = asNode(tree.contents);
  for (let at = 0; ; at += 1) {
    const rest = path.slice(at);
    if (isAlias(node)) {
      const anchored = treeIndex(tree).targets.get(node);
      const departure = anchored ? ({ kind: 'alias', alias: node, anchored } as const) : null;
      return { tree, path, steps, rest, departure };
    }
    const key = path[at];
    if (key === undefined) return { tree, path, steps, rest, departure: null };
    const step = ownStep(node, key);
    if (!step) return { tree, path, steps, rest, departure: mergeDeparture(tree, node, key) };
    steps.push(step);
    node = step.node;
  }
}

function ownStep(container: TreeNode | null, key: string | number): Step | null {
  if (isMap(container)) {
    const pair =
      ownPairs(container).get(String(key)) ?? (key === '<<' ? container.items.find(isMergeKey) : undefined);
    return pair ? { container, pair, node: asNode(pair.value) } : null;
  }
  if (isSeq(container) && typeof key === 'number' && key < container.items.length) {
    return { container, pair: null, index: key, node: asNode(container.items[key]) };
  }
  return null;
}

function mergeDeparture(
  tree: Document.Parsed,
  node: TreeNode | null,
  key: string | number,
): Departure | null {
  if (!isMap(node)) return null;
  const merged = mergedPairs(tree, node).find(one => one.key === String(key));
  return merged ? { kind: 'merge', map: node, merged } : null;
}

/** The path at which the fact is written that a trace departs to; null when it departs nowhere. */
export function definitionPath(walked: Trace): Path | null {
  const { departure, rest, tree } = walked;
  if (!departure) return null;
  if (departure.kind === 'alias') return [...departure.anchored.path, ...rest];
  const owner = treeIndex(tree).paths.get(departure.merged.owner);
  return owner ? [...owner, ...rest] : null;
}

/** The node at the end of the own steps: the container or value that `rest` would go on from. */
export function lastNode(walked: Trace): TreeNode | null {
  const step = walked.steps.at(-1);
  return step ? step.node : asNode(walked.tree.contents);
}

/** The value that a trace leads to in the end, aliases followed. */
export function finalNode(walked: Trace): TreeNode | null {
  if (walked.rest.length === 0 && !walked.departure) return lastNode(walked);
  const definition = definitionPath(walked);
  if (!definition) return null;
  const there = traceIn(walked.tree, definition);
  return there.rest.length === 0 && !there.departure ? lastNode(there) : finalNode(there);
}

/** True when the whole path leads to a value, written in place or inherited. */
export function isThere(walked: Trace): boolean {
  if (walked.rest.length === 0) return true;
  const definition = definitionPath(walked);
  return definition !== null && isThere(traceIn(walked.tree, definition));
}
