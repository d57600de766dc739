import { composeEdits } from '../text/compose-edits.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { ComposeDocument } from './document.ts';
import type { Plan } from './plan.ts';
import { reparse } from './reparse.ts';
import { keepHabits } from './style.ts';
import { readAfter } from './yaml-documents.ts';

/** One step of a sequence: plans on the text as the steps before it left it. */
export type SequenceStep = (document: ComposeDocument) => Plan;

/**
 * Runs steps one after another, each on the text read anew where it changed, and gives their edits as one list against the original text.
 * The first refusal ends it. Where a step gives choices, both are followed to the end.
 */
export function sequence(document: ComposeDocument, steps: readonly SequenceStep[]): Plan {
  return run(document, [], steps, null);
}

function run(
  document: ComposeDocument,
  before: readonly TextEdit[],
  steps: readonly SequenceStep[],
  side: 'shared' | 'here' | null,
): Plan {
  const [step, ...rest] = steps;
  if (!step) return { kind: 'edits', edits: before };
  const plan = step(document);
  const go = (edits: readonly TextEdit[], chosen: 'shared' | 'here' | null): Plan => {
    const all = before.length === 0 ? edits : composeEdits(before, edits);
    // After the last step nobody reads the text any more.
    return rest.length === 0 ? { kind: 'edits', edits: all } : run(after(document, edits), all, rest, chosen);
  };
  switch (plan.kind) {
    case 'refused':
      return plan;
    case 'edits':
      return go(plan.edits, side);
    case 'choices': {
      if (side) return go(plan[side], side);
      const shared = go(plan.shared, 'shared');
      const here = go(plan.here, 'here');
      if (shared.kind !== 'edits') return shared;
      if (here.kind !== 'edits') return here;
      return { ...plan, shared: shared.edits, here: here.edits };
    }
  }
}

function after(document: ComposeDocument, edits: readonly TextEdit[]): ComposeDocument {
  if (edits.length === 0) return document;
  const now = reparse(document, edits)?.document ?? readAfter(document, edits);
  keepHabits(document, now);
  return now;
}
