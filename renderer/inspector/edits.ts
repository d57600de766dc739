import type { Path, Value } from '../../shared/document/document.ts';
import type { Refusal } from '../../shared/document/plan.ts';
import { aimedFile, forgetAim } from '../session/aim.ts';
import { type CommandOutcome, runCommand } from '../session/run-command.ts';
import { type CommandCall, runCommands } from '../session/run-commands.ts';

/** Runs a command of the form; a refusal is shown at the field instead of in a message. `file` is that of the very fact. */
export function edit(name: string, args: Record<string, unknown>, file?: string): CommandOutcome {
  const outcome = runCommand(name, args, { quiet: true, ...(file === undefined ? {} : { file }) });
  if (outcome.kind !== 'refused') forgetAim();
  return outcome;
}

/** Runs a command that changes one fact, in the file that the user has chosen for it. */
export function editFact(path: Path, name: string, args: Record<string, unknown>): CommandOutcome {
  return edit(name, args, aimedFile(path));
}

/** Runs several commands as one step of the history. */
export function editAll(calls: readonly CommandCall[], file?: string): CommandOutcome {
  return runCommands(calls, { quiet: true, ...(file === undefined ? {} : { file }) });
}

/** Sets the value at a path, or takes the key away where the text is empty. */
export function setOrUnset(path: Path, text: string, file?: string): CommandOutcome {
  return text.trim() === '' ? edit('unset', { path }, file ?? aimedFile(path)) : setValue(path, text, file);
}

/** Sets the value at a path. */
export function setValue(path: Path, value: Value, file?: string): CommandOutcome {
  return edit('set', { path, value }, file ?? aimedFile(path));
}

/** A refusal by the form itself, before any command runs. */
export function refused(code: Refusal['code'], values: Refusal['values']): CommandOutcome {
  return { kind: 'refused', refusal: { code, values } };
}
