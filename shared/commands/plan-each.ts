import { type Plan, refuse } from '../document/plan.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { CommandContext } from './command.ts';

/** What a command comes to in several texts: the edits of all, and the one that leaves a choice. */
export interface PlannedEach {
  /** Why the command is refused: a reason of one text, or that it finds nothing there. Others may have edits all the same. */
  readonly refused: Extract<Plan, { kind: 'refused' }> | null;
  readonly choice: Extract<Plan, { kind: 'choices' }> | null;
  readonly edits: readonly TextEdit[];
}

/** Plans a command in every text that may say what it is about. */
export function planEach(
  contexts: readonly CommandContext[],
  plan: (context: CommandContext) => Plan,
): PlannedEach {
  let refused: PlannedEach['refused'] = null;
  let choice: PlannedEach['choice'] = null;
  let edits: readonly TextEdit[] = [];
  for (const context of contexts) {
    const planned = plan(context);
    if (planned.kind === 'edits') edits = [...edits, ...planned.edits];
    else if (planned.kind === 'refused') {
      if (planned.refusal.code !== 'not-found') return { refused: planned, choice: null, edits: [] };
      refused ??= planned;
    } else if (choice) {
      const twice = refuse('shared-value', { anchor: planned.anchor }) as PlannedEach['refused'];
      return { refused: twice, choice: null, edits: [] };
    } else choice = planned;
  }
  return { refused, choice, edits };
}
