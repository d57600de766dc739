import type { Path, Value } from '../../shared/document/document.ts';
import type { Refusal } from '../../shared/document/plan.ts';
import { type CommandOutcome, runCommand } from '../session/run-command.ts';
import { type CommandCall, runCommands } from '../session/run-commands.ts';

/** Runs a command of the form; a refusal is shown at the field instead of in a message. */
export function edit(name: string, args: Record<string, unknown>): CommandOutcome {
  return runCommand(name, args, { quiet: true });
}

/** Runs several commands as one step of the history. */
export function editAll(calls: readonly CommandCall[]): CommandOutcome {
  return runCommands(calls, { quiet: true });
}

/** Sets the value at a path, or takes the key away where the text is empty. */
export function setOrUnset(path: Path, text: string): CommandOutcome {
  return text.trim() === '' ? edit('unset', { path }) : setValue(path, text);
}

/** Sets the value at a path. */
export function setValue(path: Path, value: Value): CommandOutcome {
  return edit('set', { path, value });
}

/** A refusal by the form itself, before any command runs. */
export function refused(code: Refusal['code'], values: Refusal['values']): CommandOutcome {
  return { kind: 'refused', refusal: { code, values } };
}
