import { isMap } from 'yaml';
import type { ComposeDocument } from './document.ts';
import { asNode, ownPairs, type TreeNode, tagOf } from './nodes.ts';

/** What Compose does with a value of an earlier file: `!reset` takes it away, `!override` puts this one in its place. */
export type ComposeTag = '!reset' | '!override';

/** The tag written at a path of map keys, or null (Compose spec, "Merge"). */
export type TagAt = (...path: readonly string[]) => ComposeTag | null;

const none: TagAt = () => null;
const known = new WeakMap<ComposeDocument, TagAt>();

/** The tags of a file by path; list items have none that counts. Found once per document. */
export function tagsOf(document: ComposeDocument): TagAt {
  if (!document.text.includes('!reset') && !document.text.includes('!override')) return none;
  const before = known.get(document);
  if (before) return before;
  const tags = new Map<string, ComposeTag>();
  const visit = (node: TreeNode | null, path: readonly string[]): void => {
    const tag = tagOf(node);
    if (tag === '!reset' || tag === '!override') tags.set(keyOf(path), tag);
    if (isMap(node)) for (const [key, pair] of ownPairs(node)) visit(asNode(pair.value), [...path, key]);
  };
  if (document.parses) for (const tree of document.trees) visit(asNode(tree.contents), []);
  const tagAt: TagAt = (...path) => tags.get(keyOf(path)) ?? null;
  known.set(document, tagAt);
  return tagAt;
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}
