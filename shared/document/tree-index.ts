import { type Alias, type Document, isAlias, isMap, isSeq, type Scalar } from 'yaml';
import type { Path } from './document.ts';
import { nodeStart } from './extent.ts';
import { asNode, keyText, type TreeNode, type TreePair } from './nodes.ts';

/** A use of an anchor: the alias and where it stands (own keys; a merge is a step named `<<`). */
export interface AliasUse {
  readonly alias: Alias;
  readonly path: Path;
}

/** An anchored node, where it stands and who uses it. */
export interface AnchoredNode {
  readonly name: string;
  readonly node: TreeNode;
  readonly path: Path;
  readonly uses: readonly AliasUse[];
  /** Number of nodes of the value with every alias written out. */
  readonly size: number;
  /** It stands in an earlier YAML document of the file; `path` is one of that. */
  readonly earlier?: true;
}

/** What one walk over a tree finds: anchors with their uses, duplicate keys, aliases of nothing, the size when expanded. */
export interface TreeIndex {
  readonly targets: ReadonlyMap<Alias, AnchoredNode>;
  readonly anchored: ReadonlyMap<TreeNode, AnchoredNode>;
  /** Where each map stands (own keys; a merge is a step named `<<`). */
  readonly paths: ReadonlyMap<TreeNode, Path>;
  readonly duplicates: readonly { readonly map: TreeNode; readonly pair: TreePair; readonly key: string }[];
  readonly unknown: readonly Alias[];
  /** Number of nodes with every alias written out; Infinity for an anchor that contains itself. */
  readonly expandedSize: number;
}

/** An anchored node while it is being walked. */
type Anchored = Omit<AnchoredNode, 'uses' | 'size'> & { readonly uses: AliasUse[]; size: number };

const indexes = new WeakMap<Document.Parsed, TreeIndex>();

const usedLater = new WeakSet<TreeNode>();

/** True for an anchored node that an alias in a later YAML document of the file stands for. */
export function isUsedLater(node: TreeNode | null): boolean {
  return node !== null && usedLater.has(node);
}

/**
 * Makes the indexes of the YAML documents of a file, where an alias may stand for what an earlier document says: YAML has
 * it otherwise, but that is how Docker Compose reads it.
 */
export function indexInOrder(trees: readonly Document.Parsed[]): void {
  const names = new Map<string, AnchoredNode>();
  // One for all: what an earlier document shares may hold aliases of its own.
  const targets = new Map<Alias, AnchoredNode>();
  for (const tree of trees) {
    const index = buildIndex(asNode(tree.contents), names);
    for (const [alias, target] of index.targets) {
      targets.set(alias, target);
      if (target.earlier) usedLater.add(target.node);
    }
    for (const one of index.anchored.values()) names.set(one.name, { ...one, earlier: true });
    indexes.set(tree, { ...index, targets });
  }
}

/** The index of a tree, made once. The tree must have passed the depth guard. */
export function treeIndex(tree: Document.Parsed): TreeIndex {
  const known = indexes.get(tree);
  if (known) return known;
  const index = buildIndex(asNode(tree.contents));
  indexes.set(tree, index);
  return index;
}

/** Gives a tree that was put together from slices its index. */
export function keepIndex(tree: Document.Parsed, index: TreeIndex): void {
  indexes.set(tree, index);
}

/** What one walk over a tree or a part of it finds; `earlier` are the anchors of the documents before it. */
export function buildIndex(
  root: TreeNode | null,
  earlier: ReadonlyMap<string, AnchoredNode> | null = null,
): TreeIndex {
  const byName = new Map<string, Anchored>();
  const targets = new Map<Alias, AnchoredNode>();
  const anchored = new Map<TreeNode, Anchored>();
  const paths = new Map<TreeNode, Path>();
  const duplicates: { map: TreeNode; pair: TreePair; key: string }[] = [];
  const unknown: Alias[] = [];

  function visit(node: TreeNode | null, path: Path): number {
    if (node === null) return 1;
    if (isAlias(node)) {
      const target = byName.get(node.source) ?? fromEarlier(node.source);
      if (!target) {
        unknown.push(node);
        return 1;
      }
      targets.set(node, target);
      target.uses.push({ alias: node, path });
      // An anchor still without a size is being walked: it contains itself.
      return target.size;
    }
    let entry: Anchored | null = null;
    if (node.anchor) {
      entry = { name: node.anchor, node, path, uses: [], size: Number.POSITIVE_INFINITY };
      byName.set(node.anchor, entry);
      anchored.set(node, entry);
    }
    let size = 1;
    if (isMap(node)) {
      paths.set(node, path);
      const seen = new Set<string>();
      for (const pair of node.items) {
        const key = keyText(pair);
        if (key !== null && seen.has(key)) duplicates.push({ map: node, pair, key });
        if (key !== null) seen.add(key);
        size += visit(asNode(pair.key), path) + visit(asNode(pair.value), [...path, key ?? '']);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, at) => {
        size += visit(asNode(item), [...path, at]);
      });
    }
    if (entry) entry.size = size;
    return size;
  }

  function fromEarlier(name: string): Anchored | undefined {
    const one = earlier?.get(name);
    if (!one) return undefined;
    const entry = { ...one, uses: [] };
    byName.set(name, entry);
    return entry;
  }

  const expandedSize = visit(root, []);
  return { targets, anchored, paths, duplicates, unknown, expandedSize };
}

/** The node an alias stands for, aliases of aliases followed; null when there is none. */
export function follow(tree: Document.Parsed, node: TreeNode | null): TreeNode | null {
  return isAlias(node) ? (treeIndex(tree).targets.get(node)?.node ?? null) : node;
}

/** The first use of an anchored node in the text. */
export function firstUse(anchored: AnchoredNode): AliasUse | null {
  return anchored.uses.reduce<AliasUse | null>(
    (first, use) => (first === null || nodeStart(use.alias) < nodeStart(first.alias) ? use : first),
    null,
  );
}

/** A scalar's text as Docker sees it: what is written for a plain one, what is meant for a quoted or block one. */
export function textOfScalar(node: Scalar): string {
  return node.source ?? String(node.value ?? '');
}
