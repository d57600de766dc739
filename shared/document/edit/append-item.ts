import { isSeq } from 'yaml';
import type { ComposeDocument, Path, Value } from '../document.ts';
import { isNullScalar } from '../nodes.ts';
import { type Plan, refuse, type Scope } from '../plan.ts';
import { planAt } from './plan-at.ts';
import { setAt } from './set-at.ts';
import { lastNode } from './trace.ts';

/** Adds an item at the end of the list at a path; makes the list where there is none. Refused where something else is. */
export function appendItem(document: ComposeDocument, path: Path, value: Value, scope?: Scope): Plan {
  return planAt(document, path, scope, {
    kind: 'append',
    run: (current, walked) => {
      if (walked.rest.length > 0) return setAt(current, [...walked.path, 0], value, 'shared');
      const list = lastNode(walked);
      if (isSeq(list)) return setAt(current, [...walked.path, list.items.length], value, 'shared');
      if (isNullScalar(list)) return setAt(current, [...walked.path, 0], value, 'shared');
      return refuse('wrong-shape', { path: path.join('.') });
    },
  });
}
