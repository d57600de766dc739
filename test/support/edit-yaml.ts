import type { ComposeDocument } from '../../shared/document/document.ts';
import { parseDocument } from '../../shared/document/parse.ts';
import type { Plan } from '../../shared/document/plan.ts';
import { verifyEdit } from '../../shared/document/verify.ts';
import { applyEdits } from '../../shared/text/text-edit.ts';

/** A plan made on a text. */
export type Planner = (document: ComposeDocument) => Plan;

/** The text after an edit that passed the check in production. Throws on a refusal or a failed check. */
export function edited(text: string, planner: Planner): string {
  const document = parseDocument('compose.yaml', text);
  const plan = planner(document);
  if (plan.kind !== 'edits') throw new Error(`${plan.kind}: ${JSON.stringify(plan)}`);
  return checked(document, plan.edits);
}

/** Both texts that a plan with choices offers. */
export function offered(
  text: string,
  planner: Planner,
): { shared: string; here: string; sharedBy: readonly string[] } {
  const document = parseDocument('compose.yaml', text);
  const plan = planner(document);
  if (plan.kind !== 'choices') throw new Error(`${plan.kind}: ${JSON.stringify(plan)}`);
  return {
    shared: checked(document, plan.shared),
    here: checked(document, plan.here),
    sharedBy: plan.sharedBy,
  };
}

/** The code with which a plan is refused; null when it is not. */
export function refusal(text: string, planner: Planner): string | null {
  const plan = planner(parseDocument('compose.yaml', text));
  return plan.kind === 'refused' ? plan.refusal.code : null;
}

function checked(document: ComposeDocument, edits: Parameters<typeof verifyEdit>[1]): string {
  const verdict = verifyEdit(document, edits);
  if (!verdict.ok) {
    throw new Error(`${JSON.stringify(verdict.refusal)} in:\n${applyEdits(document.text, edits)}`);
  }
  return verdict.after.text;
}

/** Takes the indentation of a template literal's first line off all its lines. */
export function yaml(strings: TemplateStringsArray): string {
  const lines = (strings[0] ?? '').replace(/^\n/, '').split('\n');
  const indent = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  if (lines.at(-1)?.trim() === '') lines[lines.length - 1] = '';
  return lines.map(line => line.slice(Math.min(indent, line.length - line.trimStart().length))).join('\n');
}
