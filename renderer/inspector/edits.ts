import { aboutBase } from '../../shared/commands/base-service.ts';
import { pathInFile } from '../../shared/commands/path-in-file.ts';
import { fileOfCommand } from '../../shared/commands/plan-in-project.ts';
import type { Path, Value } from '../../shared/document/document.ts';
import type { Refusal } from '../../shared/document/plan.ts';
import { type Aim, aimOf, forgetAim } from '../session/aim.ts';
import { commandContext } from '../session/derive.ts';
import { type CommandOutcome, destinationOf, runCommand } from '../session/run-command.ts';
import { type CommandCall, runCommands } from '../session/run-commands.ts';
import { useSession } from '../session/session.ts';

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

/** Runs a command about a fact in the file chosen for it, after others that prepare it in the files of the project itself. */
export function editAllFor(
  path: Path,
  before: readonly CommandCall[],
  { name, args }: CommandCall,
): CommandOutcome {
  const aim = aimOf(path);
  if (before.length === 0) return editAt(aim, name, args);
  const last = aim?.base === undefined ? args : aboutBase(args, aim.base);
  return editAll([...before, { name, args: last, ...(aim === undefined ? {} : { file: aim.file }) }]);
}

/** Sets a path at a place, or takes the key away: counted from the project folder, written as the file that gets it counts. */
export function setOrUnsetPath(path: Path, text: string): CommandOutcome {
  const file = aimOf(path)?.file ?? fileOfNext('set', { path });
  const written = text === '' ? text : pathThere(file, text);
  return written === null ? notFromThere(file, text) : setOrUnset(path, written);
}

/** The file that the next change goes to where nobody has chosen one at its field. */
export function fileOfNext(name: string, args: Record<string, unknown>): string {
  const { derived } = useSession.getState();
  return derived ? fileOfCommand(commandContext(derived), name, args, destinationOf({})) : '';
}

/** A path counted from the project folder, as a file says it; null where that cannot be told. */
export function pathThere(file: string, text: string): string | null {
  const { derived } = useSession.getState();
  return derived ? pathInFile(commandContext(derived), file, text) : null;
}

/** The refusal of a path that a file cannot be made to say. */
export function notFromThere(file: string, path: string): CommandOutcome {
  return refused('path-from-other-folder', { file, path });
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
