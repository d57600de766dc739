import type { ComposeDocument, Path } from '../document.ts';
import type { MergedPair } from '../merge.ts';
import { keyText, tagOf } from '../nodes.ts';
import { type Plan, type RefusalCode, refuse, type Scope } from '../plan.ts';
import { sequence } from '../sequence.ts';
import { isUsedLater, treeIndex } from '../tree-index.ts';
import { detach, expandMerges, materialise } from './inherited.ts';
import type { Operation } from './operation.ts';
import { changedBy, changesOnly, sharedAnchor, sharers } from './sharing.ts';
import { definitionPath, isThere, lastNode, type Trace, trace, traceIn } from './trace.ts';

/**
 * Plans an operation at a path. A fact that others share through an anchor, or that comes from one, gives choices unless
 * `scope` says which; everything else is planned where it is written.
 */
export function planAt(
  document: ComposeDocument,
  path: Path,
  scope: Scope | undefined,
  operation: Operation,
): Plan {
  if (!document.parses) return refuse('does-not-parse');
  const once = (current: ComposeDocument): Plan => {
    const walked = trace(current, path);
    return walked ? planTrace(current, walked, scope, operation) : refuse('does-not-parse');
  };
  // A key that several documents of the stream say goes, or is renamed, in all of them.
  const takesAway = operation.kind === 'remove' || operation.kind === 'rename';
  const times =
    takesAway && typeof path.at(-1) === 'string'
      ? document.trees.filter(tree => isThere(traceIn(tree, path))).length
      : 1;
  return times > 1
    ? sequence(
        document,
        Array.from({ length: times }, () => once),
      )
    : once(document);
}

function planTrace(
  document: ComposeDocument,
  walked: Trace,
  scope: Scope | undefined,
  operation: Operation,
): Plan {
  const blocked = blockedBy(walked, operation);
  if (blocked) return refuse(blocked, refusalValues(walked));
  const takesAway = operation.kind === 'remove' || operation.kind === 'rename';
  if (takesAway && !isThere(walked)) return refuse('not-found', refusalValues(walked));
  // A pair whose value is an alias is itself written here.
  const leaves = walked.departure !== null && !(takesAway && walked.rest.length === 0);
  return leaves
    ? planInherited(document, walked, scope, operation)
    : planOwn(document, { ...walked, departure: null }, scope, operation);
}

/** The path is written in place; an anchor above it may still share it with others. */
function planOwn(
  document: ComposeDocument,
  walked: Trace,
  scope: Scope | undefined,
  operation: Operation,
): Plan {
  const anchored = sharedAnchor(walked, operation.kind);
  const inFragment = String(walked.path[0]).startsWith('x-');
  if (!anchored || scope === 'shared' || (inFragment && scope === undefined))
    return operation.run(document, walked);
  return choose(document, walked, scope, operation, {
    anchor: anchored.name,
    sharedBy: sharers(walked.tree, anchored),
    shared: () => operation.run(document, walked),
    here: () =>
      sequence(document, [
        d => detach(d, walked.tree, anchored),
        d => planAt(d, walked.path, 'here', operation),
      ]),
  });
}

/** The path leads through an alias or a merge: the fact is written elsewhere. */
function planInherited(
  document: ComposeDocument,
  walked: Trace,
  scope: Scope | undefined,
  operation: Operation,
): Plan {
  const { departure, path, rest, tree } = walked;
  const definition = definitionPath(walked);
  if (!departure || !definition) return refuse('not-found', refusalValues(walked));
  const there = traceIn(tree, definition);
  // What stands in place under `<<` is the map's own where nobody else uses it.
  const isInPlace = departure.kind === 'merge' && departure.merged.via === null;
  if (isInPlace && !sharedAnchor(there, operation.kind))
    return planTrace(document, there, 'shared', operation);
  const here = (): Plan => {
    // A list or map above may be shared as well: it is taken out of its sharing first.
    const outer = sharedAnchor(
      { ...walked, steps: walked.departure?.kind === 'alias' ? walked.steps.slice(0, -1) : walked.steps },
      'set',
    );
    if (outer)
      return sequence(document, [d => detach(d, tree, outer), d => planAt(d, path, 'here', operation)]);
    const last = departure.kind === 'merge' ? rest.length === 1 : rest.length === 0;
    if (last && operation.kind === 'set') return operation.run(document, { ...walked, departure: null });
    if (last && departure.kind === 'merge' && operation.kind !== 'append') {
      return sequence(document, [
        d => expandMerges(d, path.slice(0, -1), operation.kind === 'remove' ? String(path.at(-1)) : null),
        d => hereAgain(d, path, operation),
      ]);
    }
    return sequence(document, [
      d => materialise(d, walked, operation.kind),
      d => planAt(d, path, 'here', operation),
    ]);
  };
  // A service that is nothing but an alias takes a new key for itself: nobody else has that key.
  const isNewKeyOfService =
    path[0] === 'services' &&
    path.length - rest.length === 2 &&
    departure.kind === 'alias' &&
    !isThere(walked);
  const anchored = departure.kind === 'alias' ? departure.anchored : null;
  return choose(document, walked, scope ?? (isNewKeyOfService ? 'here' : undefined), operation, {
    anchor: anchored?.name ?? (departure.kind === 'merge' ? anchorOf(departure.merged, tree) : ''),
    sharedBy: sharedByOf(walked),
    shared: () => planTrace(document, there, 'shared', operation),
    here,
  });
}

/** The name of the anchor that a merged key comes from: the alias's, or that of the map in place. */
function anchorOf({ via, owner }: MergedPair, tree: Trace['tree']): string {
  return via ?? treeIndex(tree).anchored.get(owner)?.name ?? '';
}

/** After its merges were written out without the key, a removed key is gone; a renamed one is still to rename. */
function hereAgain(document: ComposeDocument, path: Path, operation: Operation): Plan {
  if (operation.kind === 'remove') return { kind: 'edits', edits: [] };
  return planAt(document, path, 'here', operation);
}

interface Sides {
  readonly anchor: string;
  readonly sharedBy: readonly string[];
  readonly shared: () => Plan;
  readonly here: () => Plan;
}

function choose(
  document: ComposeDocument,
  walked: Trace,
  scope: Scope | undefined,
  operation: Operation,
  sides: Sides,
): Plan {
  if (scope === 'shared') return sides.shared();
  const here = exactly(document, walked, operation, sides.here());
  if (scope === 'here') return here;
  const shared = sides.shared();
  if (shared.kind !== 'edits') return here;
  if (here.kind !== 'edits') {
    return refuse('shared-value', {
      ...refusalValues(walked),
      anchor: sides.anchor,
      services: sides.sharedBy.join(', '),
    });
  }
  const changed = changedBy(document, shared.edits);
  return {
    kind: 'choices',
    anchor: sides.anchor,
    sharedBy: changed.length > 0 ? changed : sides.sharedBy,
    shared: shared.edits,
    here: here.edits,
  };
}

/** A plan for one place only must change nothing else: with anchors that is proven, not assumed. */
function exactly(document: ComposeDocument, walked: Trace, operation: Operation, plan: Plan): Plan {
  if (plan.kind !== 'edits') return plan;
  const path = operation.kind === 'rename' ? walked.path.slice(0, -1) : walked.path;
  return changesOnly(document, plan.edits, path) ? plan : refuse('check-failed', refusalValues(walked));
}

function sharedByOf(walked: Trace): readonly string[] {
  const { departure, tree } = walked;
  if (departure?.kind === 'alias') return sharers(tree, departure.anchored);
  if (departure?.kind !== 'merge') return [];
  const anchored = treeIndex(tree).anchored.get(departure.merged.owner);
  return anchored ? sharers(tree, anchored) : [];
}

function blockedBy(walked: Trace, operation: Operation): RefusalCode | null {
  if (sharesWithOtherDocument(walked)) return 'several-documents';
  const { duplicates } = treeIndex(walked.tree);
  const edited = walked.rest.length > 0 ? lastNode(walked) : (walked.steps.at(-1)?.container ?? null);
  if (duplicates.some(one => one.map === edited)) return 'duplicate-key';
  if (
    walked.steps.some(step =>
      duplicates.some(one => one.map === step.container && step.pair && one.key === keyText(step.pair)),
    )
  ) {
    return 'duplicate-key';
  }
  const takesAway = (operation.kind === 'remove' || operation.kind === 'rename') && walked.rest.length === 0;
  const inside = takesAway ? walked.steps.slice(0, -1) : walked.steps;
  return inside.some(step => tagOf(step.node) === '!reset') ? 'tagged-value' : null;
}

/** True where a value is shared with another YAML document of the file, whose text would have to change along. */
function sharesWithOtherDocument({ departure, steps, tree }: Trace): boolean {
  if (steps.some(({ node }) => isUsedLater(node))) return true;
  if (departure?.kind === 'alias') return departure.anchored.earlier === true;
  return departure?.kind === 'merge' && !treeIndex(tree).paths.has(departure.merged.owner);
}

function refusalValues(walked: Trace): Readonly<Record<string, string>> {
  const at = walked.path.at(-1);
  return { path: walked.path.join('.'), name: String(at ?? '') };
}
