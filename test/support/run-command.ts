import { planCommand } from '../../shared/commands/index.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import type { Plan } from '../../shared/document/plan.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import { applyEdits } from '../../shared/text/text-edit.ts';

/** Plans a command on a text. */
export function planOn(text: string, name: string, args: unknown): Plan {
  const document = parseDocument('compose.yaml', text);
  return planCommand({ document, stack: readStack(document) }, name, args);
}

/** The text after a command; throws where it is refused or asks. */
export function runOn(text: string, name: string, args: unknown): string {
  const plan = planOn(text, name, args);
  if (plan.kind !== 'edits') throw new Error(`${name} was not planned: ${JSON.stringify(plan)}`);
  return applyEdits(text, plan.edits);
}
