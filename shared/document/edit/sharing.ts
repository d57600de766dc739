import { type Document, isAlias, isMap as isMapNode, isSeq } from 'yaml';
import type { TextEdit } from '../../text/text-edit.ts';
import type { ComposeDocument, Path, Value } from '../document.ts';
import { isList, isMap } from '../fragment.ts';
import { asNode, type TreeNode } from '../nodes.ts';
import { toValue } from '../to-value.ts';
import { type AnchoredNode, treeIndex } from '../tree-index.ts';
import { readAfter } from '../yaml-documents.ts';
import type { Operation } from './operation.ts';
import type { Trace } from './trace.ts';

/** The outermost anchor, used elsewhere, inside which an operation changes something; null when nobody shares it. */
export function sharedAnchor(walked: Trace, kind: Operation['kind']): AnchoredNode | null {
  const { anchored } = treeIndex(walked.tree);
  const takesAway = (kind === 'remove' || kind === 'rename') && walked.rest.length === 0;
  for (const step of takesAway ? walked.steps.slice(0, -1) : walked.steps) {
    const found = step.node && anchored.get(step.node);
    if (found && found.uses.length > 0) return found;
  }
  return null;
}

/** An anchor inside a value that is used outside of it. */
export function heldAnchor({ tree }: Trace, root: TreeNode | null): AnchoredNode | null {
  const index = treeIndex(tree);
  const inside = new Set<TreeNode>();
  const collect = (node: TreeNode | null): void => {
    if (node === null) return;
    inside.add(node);
    if (isAlias(node)) return;
    if (isMapNode(node)) for (const pair of node.items) collect(asNode(pair.value));
    if (isSeq(node)) for (const item of node.items) collect(asNode(item));
  };
  collect(root);
  for (const node of inside) {
    const anchored = index.anchored.get(node);
    if (anchored?.uses.some(use => !inside.has(use.alias))) return anchored;
  }
  return null;
}

/** Who shares an anchored value: names of services, and paths of anything else outside `x-` fragments. */
export function sharers(tree: Document.Parsed, anchored: AnchoredNode): string[] {
  const names = new Set<string>();
  const seen = new Set<AnchoredNode>();
  const add = (path: Path): void => {
    if (path[0] === 'services' && path.length > 1) names.add(String(path[1]));
    else if (!String(path[0]).startsWith('x-')) names.add(path.filter(key => key !== '<<').join('.'));
  };
  const visit = (one: AnchoredNode): void => {
    if (seen.has(one)) return;
    seen.add(one);
    add(one.path);
    for (const use of one.uses) {
      add(use.path);
      // A use inside another anchored value is passed on to that one's users.
      for (const outer of treeIndex(tree).anchored.values()) {
        if (outer.uses.length > 0 && outer.path.every((key, at) => use.path[at] === key)) visit(outer);
      }
    }
  };
  visit(anchored);
  return [...names];
}

/** True when edits change the file's value at a path and nowhere else, aliases and merges written out. */
export function changesOnly(document: ComposeDocument, edits: readonly TextEdit[], path: Path): boolean {
  const after = readAfter(document, edits);
  if (!after.parses) return false;
  return sameExcept(toValue(document), toValue(after), path, new Map());
}

/**
 * What edits change for whom: names of services, and paths of other named things outside `x-` fragments, whose values,
 * aliases and merges written out, are others afterwards. A service that overrides a shared value is not among them.
 */
export function changedBy(document: ComposeDocument, edits: readonly TextEdit[]): string[] {
  const before = toValue(document);
  const after = toValue(readAfter(document, edits));
  if (!before || !after || !isMap(before) || !isMap(after)) return [];
  const same = (was: Value | undefined, is: Value | undefined) => sameExcept(was, is, null, new Map());
  const sections = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return sections.flatMap(section => {
    const [was, is] = [before[section], after[section]];
    if (section.startsWith('x-') || same(was, is)) return [];
    if (!was || !is || !isMap(was) || !isMap(is)) return [section];
    const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    const changed = names.filter(name => !same(was[name], is[name]));
    return changed.map(name => (section === 'services' ? name : `${section}.${name}`));
  });
}

/** Deep equality of plain data but for a path; parts that aliases share are compared once. */
function sameExcept(
  a: Value | undefined,
  b: Value | undefined,
  path: Path | null,
  seen: Map<Value, Set<Value>>,
): boolean {
  if (path?.length === 0) return true;
  if (a === undefined || b === undefined) return a === b || path !== null;
  if (isList(a) && isList(b)) {
    if (path !== null && a.length !== b.length) return true;
    if (path === null && met(a, b, seen)) return true;
    return (
      a.length === b.length &&
      a.every((one, at) => sameExcept(one, b[at], at === path?.[0] ? path.slice(1) : null, seen))
    );
  }
  if (isMap(a) && isMap(b)) {
    if (path === null && met(a, b, seen)) return true;
    const step = path === null ? null : String(path[0]);
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every(key =>
      sameExcept(a[key], b[key], key === step && path ? path.slice(1) : null, seen),
    );
  }
  return Object.is(a, b) || (path !== null && (a === null || b === null || (isMap(a) && isMap(b))));
}

function met(a: Value, b: Value, seen: Map<Value, Set<Value>>): boolean {
  const known = seen.get(a);
  if (known?.has(b)) return true;
  if (known) known.add(b);
  else seen.set(a, new Set([b]));
  return false;
}
