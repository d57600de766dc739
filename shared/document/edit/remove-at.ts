import { isMap } from 'yaml';
import type { ComposeDocument, Path } from '../document.ts';
import { inheritable } from '../merge.ts';
import { keyText } from '../nodes.ts';
import { type Plan, refuse, type Scope } from '../plan.ts';
import { sequence } from '../sequence.ts';
import type { AnchoredNode } from '../tree-index.ts';
import { valueContent } from './content.ts';
import { deleteEntry, isOnlyEntry } from './delete.ts';
import { detach } from './inherited.ts';
import { toPlan } from './operation.ts';
import { planAt } from './plan-at.ts';
import { changesOnly, heldAnchor } from './sharing.ts';
import { replaceSlot, type Splices } from './slot.ts';
import { type Step, type Trace, trace } from './trace.ts';

/**
 * Removes what is at a path. A map or list that loses its last entry goes with its key, because Docker refuses most empty
 * ones (`ports:`, `environment:`); services, networks, volumes and other named things stay, as `{}` or as a bare name.
 */
export function removeAt(document: ComposeDocument, path: Path, scope?: Scope): Plan {
  return planAt(document, path, scope, { kind: 'remove', run: remove });
}

function remove(document: ComposeDocument, walked: Trace): Plan {
  const step = walked.steps.at(-1);
  if (!step) return refuse('unsupported', { path: '' });
  const held = heldAnchor(walked, step.node);
  if (held) return removeHolder(document, walked, held);
  const parent: Trace = { ...walked, path: walked.path.slice(0, -1), steps: walked.steps.slice(0, -1) };
  if (!isOnlyEntry(step) || parent.steps.length === 0) {
    const splices = deleteEntry(document, step);
    // Of several documents none may be empty: Docker refuses the file.
    return toPlan(
      document,
      walked,
      document.within && isOnlyEntry(step) ? leaveBraces(document, splices) : splices,
    );
  }
  const left = leftover(parent.path, isMap(step.container));
  const holder = parent.steps.at(-1);
  const canGo =
    left === undefined && holder && !heldAnchor(parent, holder.node) && !comesBack(walked, holder);
  if (canGo) return remove(document, parent);
  const empty = left === undefined ? (isMap(step.container) ? {} : []) : left;
  return holder
    ? toPlan(document, walked, replaceSlot(document, walked.tree, holder, valueContent(empty)))
    : toPlan(document, walked, deleteEntry(document, step));
}

/** Empty braces in the place of the only key of a document. */
function leaveBraces({ text }: ComposeDocument, splices: Splices): Splices {
  if (typeof splices === 'string') return splices;
  const [first, ...more] = splices;
  if (!first || more.length > 0 || first.insert !== '') return 'unsupported';
  const taken = text.slice(first.from, first.to);
  if (text[first.from - 1] === '{') return splices;
  const blanks = taken.slice(0, taken.length - taken.trimStart().length);
  return [{ ...first, insert: `${blanks}{}${taken.slice(taken.trimEnd().length)}` }];
}

/** Removes what holds an anchor that is used elsewhere: its first user gets the anchor and a copy, so that nobody else changes. */
function removeHolder(document: ComposeDocument, walked: Trace, held: AnchoredNode): Plan {
  const plan = sequence(document, [
    d => detach(d, walked.tree, held),
    d => {
      const again = trace(d, walked.path);
      return again ? remove(d, { ...again, departure: null }) : refuse('not-found', { path: '' });
    },
  ]);
  if (plan.kind === 'edits' && changesOnly(document, plan.edits, walked.path)) return plan;
  return refuse('anchor-in-use', {
    path: walked.path.join('.'),
    anchor: held.name,
    count: held.uses.length,
  });
}

/** True when a key would be inherited again through a merge once its own value is gone. */
function comesBack(walked: Trace, holder: Step): boolean {
  if (!holder.pair) return false;
  const key = keyText(holder.pair);
  return inheritable(walked.tree, holder.container).some(one => one.key === key);
}

/** What stays of a map without entries; undefined where its key goes too. */
function leftover(path: Path, isMapHere: boolean): null | Record<string, never> | undefined {
  const [section, , key] = path;
  if (!isMapHere) return undefined;
  if (String(section).startsWith('x-') && path.length > 2) {
    // A fragment's map that services merge: what is named in it goes on being named.
    return path.at(-2) === 'networks' ? null : undefined;
  }
  if (section === 'services' && path.length <= 2) return {};
  // Not so in `depends_on`: Docker refuses an entry without its condition.
  if (section === 'services' && path.length === 4) return key === 'networks' ? null : undefined;
  return path.length === 2 &&
    ['networks', 'volumes', 'configs', 'secrets', 'models'].includes(String(section))
    ? null
    : undefined;
}
