import { type Document, isAlias, isMap, isScalar, isSeq, Scalar, YAMLMap } from 'yaml';
import { asNode, isMergeKey, keyText, type TreeNode, type TreePair, tagOf } from './nodes.ts';
import { follow, textOfScalar } from './tree-index.ts';

/** A document with every scalar as text and `<<` as a key like any other: what two parsers can be compared by. */
export type StringTree = string | readonly StringTree[] | ReadonlyMap<string, StringTree>;

/** The string tree of a document; null when it has keys that are no text or tags whose reading differs between parsers. */
export function stringTree(tree: Document.Parsed): StringTree | null {
  return textsOf(asNode(tree.contents), node => follow(tree, node));
}

/** The string tree of some entries of a map, in which an alias is the text `*name`; and the names of these. */
export function entriesTree(pairs: readonly TreePair[]): {
  readonly tree: StringTree | null;
  readonly names: ReadonlySet<string>;
} {
  const map = new YAMLMap();
  map.items = [...pairs];
  const names = new Set<string>();
  const tree = textsOf(map, node => {
    if (!isAlias(node)) return node;
    names.add(node.source);
    return new Scalar(`*${node.source}`);
  });
  return { tree, names };
}

function textsOf(
  root: TreeNode | null,
  resolve: (node: TreeNode | null) => TreeNode | null,
): StringTree | null {
  const made = new Map<TreeNode, StringTree>();
  let comparable = true;
  const read = (written: TreeNode | null): StringTree => {
    const node = resolve(written);
    if (node === null) return '';
    const tag = tagOf(node);
    if (tag !== null && !['!reset', '!override', 'tag:yaml.org,2002:str'].includes(tag)) comparable = false;
    const before = made.get(node);
    if (before !== undefined) return before;
    if (isSeq(node)) {
      const list: StringTree[] = [];
      made.set(node, list);
      for (const item of node.items) list.push(read(asNode(item)));
      return list;
    }
    if (isMap(node)) {
      const map = new Map<string, StringTree>();
      made.set(node, map);
      for (const pair of node.items) {
        const key = keyText(pair);
        if (key === null || (map.has(key) && !isMergeKey(pair))) comparable = false;
        map.set(key ?? '', read(asNode(pair.value)));
      }
      return map;
    }
    return isScalar(node) ? textOfScalar(node) : '';
  };
  const result = read(root);
  return comparable ? result : null;
}

/** True when two string trees are the same; parts that aliases share are compared once. */
export function sameTree(a: StringTree, b: StringTree, seen = new Map<StringTree, StringTree>()): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  if (seen.get(a) === b) return true;
  seen.set(a, b);
  if (a instanceof Map) {
    if (!(b instanceof Map) || a.size !== b.size) return false;
    for (const [key, value] of a) {
      const other = b.get(key);
      if (other === undefined || !sameTree(value, other, seen)) return false;
    }
    return true;
  }
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  return a.length === b.length && a.every((one, at) => sameTree(one, b[at], seen));
}
