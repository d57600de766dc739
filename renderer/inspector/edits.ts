import { aboutBase } from '../../shared/commands/base-service.ts';
import type { Path, Value } from '../../shared/document/document.ts';
import type { Refusal } from '../../shared/document/plan.ts';
import { type Aim, aimOf, forgetAim } from '../session/aim.ts';
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
  return editAt(aimOf(path), name, args);
}

/** Runs a command that takes a fact away: wherever it is said, or in the base of the service where the user has chosen that. */
export function takeAway(path: Path, name: string, args: Record<string, unknown>): CommandOutcome {
  const aim = aimOf(path);
  return editAt(aim?.base === undefined ? undefined : aim, name, args);
}

function editAt(aim: Aim | undefined, name: string, args: Record<string, unknown>): CommandOutcome {
  return edit(name, aim?.base === undefined ? args : aboutBase(args, aim.base), aim?.file);
}

/** Runs several commands as one step of the history. */
export function editAll(calls: readonly CommandCall[], file?: string): CommandOutcome {
  const outcome = runCommands(calls, { quiet: true, ...(file === undefined ? {} : { file }) });
  if (outcome.kind !== 'refused') forgetAim();
  return outcome;
}

/** Sets the value at a path, or takes the key away where the text is empty. */
export function setOrUnset(path: Path, text: string, file?: string): CommandOutcome {
  if (text.trim() !== '') return setValue(path, text, file);
  return file === undefined ? editFact(path, 'unset', { path }) : edit('unset', { path }, file);
}

/** Sets the value at a path. */
export function setValue(path: Path, value: Value, file?: string): CommandOutcome {
  return file === undefined ? editFact(path, 'set', { path, value }) : edit('set', { path, value }, file);
}

/** A refusal by the form itself, before any command runs. */
export function refused(code: Refusal['code'], values: Refusal['values']): CommandOutcome {
  return { kind: 'refused', refusal: { code, values } };
}
