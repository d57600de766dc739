import type { ComposeDocument } from '../document.ts';
import { type Plan, refuse } from '../plan.ts';
import type { Splices } from './slot.ts';
import { toEdits } from './splice.ts';
import type { Trace } from './trace.ts';

/** What is to be done at a path, once the path is known to be written in place as far as it goes. */
export interface Operation {
  readonly kind: 'set' | 'append' | 'remove' | 'rename';
  readonly run: (document: ComposeDocument, walked: Trace) => Plan;
}

/** Splices as a plan; a refusal names the path. */
export function toPlan(document: ComposeDocument, walked: Trace, splices: Splices): Plan {
  if (typeof splices === 'string') return refuse(splices, { path: walked.path.join('.') });
  return { kind: 'edits', edits: toEdits(document.file, splices) };
}
