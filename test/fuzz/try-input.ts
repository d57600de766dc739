import { derive } from '../../renderer/session/derive.ts';
import { findCommand, planCommand } from '../../shared/commands/index.ts';
import { diagnose } from '../../shared/doctor/diagnose.ts';
import { verifyEdit } from '../../shared/document/verify.ts';
import { applyEdits, invertEdits } from '../../shared/text/text-edit.ts';
import { someCommand } from '../support/some-command.ts';
import type { Random } from './random.ts';

/** What became of one input. */
export interface Trial {
  readonly parses: boolean;
  readonly services: number;
  readonly findings: number;
  readonly commands: number;
}

/**
 * Opens a text as the app does: document, stack, graph, findings, then so many commands at most, planned, checked, applied and
 * taken back. Throws where anything throws, and where a law is broken.
 */
export function tryInput(text: string, random: Random, attempts = 3): Trial {
  const { document, stack } = derive('compose.yaml', text, null);
  const findings = diagnose({
    file: 'compose.yaml',
    files: { 'compose.yaml': text },
    live: null,
    busyPorts: [],
  });
  let commands = 0;
  for (let left = document.parses ? attempts : 0; left > 0; left--) {
    const call = someCommand(
      stack,
      Array.from({ length: 6 }, () => random.below(10_000)),
    );
    if (!call) continue;
    const plan = planCommand({ document, stack }, call.name, call.args);
    if (plan.kind === 'refused') continue;
    const edits = plan.kind === 'choices' ? plan.here : plan.edits;
    const expects = findCommand(call.name)?.expects(call.args, { document, stack }) ?? [];
    if (!verifyEdit(document, edits, expects).ok) continue;
    const after = applyEdits(text, edits);
    if (applyEdits(after, invertEdits(text, edits)) !== text)
      throw new Error(`${call.name} cannot be taken back`);
    derive('compose.yaml', after, null);
    commands++;
  }
  return { parses: document.parses, services: stack.services.length, findings: findings.length, commands };
}
