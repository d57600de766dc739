import { findCommand } from '../../shared/commands/index.ts';
import { planInProject, refusalInProject } from '../../shared/commands/plan-in-project.ts';
import type { Refusal, RefusalCode } from '../../shared/document/plan.ts';
import { changeStore, type Position, textOf } from '../../shared/project/store.ts';
import { applyEdits, type TextEdit } from '../../shared/text/text-edit.ts';
import { commandContext, deriveProject } from './derive.ts';
import { notifyRefusal } from './notify.ts';
import {
  type CommandOptions,
  type CommandOutcome,
  commandOrigin,
  destinationOf,
  runCommand,
} from './run-command.ts';
import { useSession } from './session.ts';

/** A command by name with its arguments. */
export interface CommandCall {
  readonly name: string;
  readonly args: Record<string, unknown>;
  /** A refusal that means there is nothing left to do: the command is passed over. */
  readonly passOver?: RefusalCode;
}

/**
 * Runs several commands as one step of the history, each planned on what the one before left. If one is refused,
 * nothing changes. One command alone may ask whether a shared fact changes for all; several are then refused.
 */
export function runCommands(calls: readonly CommandCall[], options: CommandOptions = {}): CommandOutcome {
  const [only] = calls;
  if (only && calls.length === 1) return runCommand(only.name, only.args, options);
  const { derived, store, positions } = useSession.getState();
  if (!derived || !store || derived.stale) return refused({ code: 'does-not-parse', values: {} }, options);
  const steps: (readonly TextEdit[])[] = [];
  const moved: Record<string, Position | null> = { ...options.positions };
  let now = derived;
  const texts = new Map<string, string>();
  for (const { name, args, passOver } of calls) {
    const context = commandContext(now);
    const plan = planInProject(context, name, args, destinationOf(options));
    if (plan.kind === 'refused' && plan.refusal.code === passOver) continue;
    if (plan.kind === 'refused') return refused(plan.refusal, options);
    if (plan.kind === 'choices')
      return refused({ code: 'shared-value', values: { anchor: plan.anchor } }, options);
    const { edits } = plan;
    const command = findCommand(name);
    const refusal = refusalInProject(context, name, args, edits);
    if (refusal) return refused(refusal, options);
    for (const { node, to } of command?.board?.(args) ?? []) {
      const place = moved[node] ?? positions[node];
      if (!place) continue;
      moved[node] = null;
      if (to) moved[to] = place;
    }
    steps.push(edits);
    for (const file of new Set(edits.map(edit => edit.file))) {
      const text = now.documents.get(file)?.text ?? '';
      texts.set(
        file,
        applyEdits(
          text,
          edits.filter(edit => edit.file === file),
        ),
      );
    }
    now = deriveProject(now.project.main, file => texts.get(file) ?? textOf(store, file), now, now.profiles);
  }
  store.doc.transact(() => {
    for (const edits of steps) changeStore(store, { edits }, commandOrigin);
    changeStore(store, { positions: moved }, commandOrigin);
  }, commandOrigin);
  return { kind: 'done' };
}

function refused(refusal: Refusal, options: CommandOptions): CommandOutcome {
  if (!options.quiet) notifyRefusal(refusal);
  return { kind: 'refused', refusal };
}
