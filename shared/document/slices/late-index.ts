import { type Alias, type Document, isAlias } from 'yaml';
import { asNode, type TreeNode } from '../nodes.ts';
import { type AnchoredNode, buildIndex, type TreeIndex } from '../tree-index.ts';
import { nodeAt, type Outline } from './outline.ts';

/**
 * The index of a tree put together from slices: what an anchor's name stands for is known from the outline; the walk over
 * the whole tree is made when somebody asks who uses an anchor, or where all maps stand.
 */
export function lateIndex(tree: Document.Parsed, outline: Outline): TreeIndex {
  let walked: TreeIndex | null = null;
  const whole = (): TreeIndex => {
    walked ??= buildIndex(asNode(tree.contents));
    return walked;
  };
  const found = new Map<string, AnchoredNode>();
  const find = (alias: Alias): AnchoredNode | undefined => {
    if (walked) return walked.targets.get(alias);
    const known = found.get(alias.source);
    if (known) return known;
    const anchor = outline.anchors.get(alias.source);
    const node = anchor && nodeAt(tree.contents, anchor.path);
    if (!anchor || !node) return undefined;
    const anchored: AnchoredNode = {
      name: alias.source,
      node,
      path: anchor.path,
      size: anchor.size,
      get uses() {
        return whole().anchored.get(node)?.uses ?? [];
      },
    };
    found.set(alias.source, anchored);
    return anchored;
  };
  return {
    targets: lateMap(find, () => whole().targets),
    anchored: lateMap(
      node => (isAlias(node) || !node.anchor ? undefined : whole().anchored.get(node)),
      () => whole().anchored,
    ),
    paths: lateMap(
      (node: TreeNode) => whole().paths.get(node),
      () => whole().paths,
    ),
    duplicates: [],
    unknown: [],
    expandedSize: outline.size,
  };
}

/** A map that answers for single keys by itself and is made as a whole only when it is walked. */
function lateMap<Key, Value>(
  get: (key: Key) => Value | undefined,
  whole: () => ReadonlyMap<Key, Value>,
): ReadonlyMap<Key, Value> {
  return {
    get,
    has: key => get(key) !== undefined,
    get size() {
      return whole().size;
    },
    forEach: visit => whole().forEach(visit),
    entries: () => whole().entries(),
    keys: () => whole().keys(),
    values: () => whole().values(),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  };
}
