import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import type { ComposeDocument, Path } from './document.ts';
import { nodeEnd } from './extent.ts';
import { asNode, keyText, type TreeNode } from './nodes.ts';
import { textOfScalar } from './tree-index.ts';

/** A value of one line that is written in the text, with its own path. */
export interface ScalarPlace {
  readonly node: Scalar;
  readonly path: Path;
  readonly text: string;
  /** Where it ends. */
  readonly to: number;
}

/** All scalar values of one line that a document writes, in the order of the text; what aliases repeat is there once. */
export function scalarPlaces(document: ComposeDocument): readonly ScalarPlace[] {
  const found: ScalarPlace[] = [];
  const visit = (node: TreeNode | null, path: Path): void => {
    if (isMap(node)) for (const pair of node.items) visit(asNode(pair.value), [...path, keyText(pair) ?? '']);
    else if (isSeq(node)) for (const [at, item] of node.items.entries()) visit(asNode(item), [...path, at]);
    else if (isScalar(node)) {
      const text = textOfScalar(node);
      if (text !== '' && !text.includes('\n'))
        found.push({ node, path, text, to: nodeEnd(document.text, node) });
    }
  };
  for (const tree of document.trees) visit(asNode(tree.contents), []);
  return found;
}
