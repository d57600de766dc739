import type { BoardChange } from '../../shared/commands/command.ts';
import { findCommand, planCommand } from '../../shared/commands/index.ts';
import type { ComposeDocument } from '../../shared/document/document.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import type { Refusal } from '../../shared/document/plan.ts';
import { verifyEdit } from '../../shared/document/verify.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import type { CommandCall } from './read-commands.ts';

/** What became of a list of commands: the new text, or the first that was refused. */
export type Applied =
  | { readonly kind: 'done'; readonly text: string; readonly board: readonly BoardChange[] }
  | { readonly kind: 'does-not-parse'; readonly document: ComposeDocument }
  | {
      readonly kind: 'refused';
      /** From 1. */
      readonly number: number;
      readonly call: CommandCall;
      readonly refusal: Refusal;
    };

/** Applies commands one after another, each checked by both parsers; all or nothing. */
export function applyCommands(file: string, text: string, calls: readonly CommandCall[]): Applied {
  let document = parseDocument(file, text);
  if (!document.parses) return { kind: 'does-not-parse', document };
  const board: BoardChange[] = [];
  for (const [index, call] of calls.entries()) {
    const context = { document, stack: readStack(document) };
    const refused = (refusal: Refusal): Applied => ({ kind: 'refused', number: index + 1, call, refusal });
    const plan = planCommand(context, call.command, call.args);
    if (plan.kind === 'refused') return refused(plan.refusal);
    if (plan.kind === 'choices') {
      return refused({
        code: 'needs-scope',
        values: { anchor: plan.anchor, services: plan.sharedBy.join(', '), count: plan.sharedBy.length },
      });
    }
    const command = findCommand(call.command);
    const verdict = verifyEdit(document, plan.edits, command?.expects(call.args, context) ?? []);
    if (!verdict.ok) return refused(verdict.refusal);
    board.push(...(command?.board(call.args) ?? []));
    document = verdict.after;
  }
  return { kind: 'done', text: document.text, board };
}
