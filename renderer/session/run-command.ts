import {
  boardChanges,
  checksInProject,
  type Destination,
  planInProject,
  refusalInProject,
} from '../../shared/commands/plan-in-project.ts';
import { type Refusal, refuse, type Scope } from '../../shared/document/plan.ts';
import { verifyEdit, verifySlice } from '../../shared/document/verify.ts';
import { changeStore, type Position } from '../../shared/project/store.ts';
import type { TextEdit } from '../../shared/text/text-edit.ts';
import { hasWorker } from './ask-look.ts';
import { commandContext } from './derive.ts';
import { lookAgain } from './look-again.ts';
import { notifyRefusal } from './notify.ts';
import { useSession } from './session.ts';
import { tellComebacks } from './tell-comebacks.ts';

/** Origin of changes made by commands: each is one step of the history. */
export const commandOrigin = { drawbridge: 'command' } as const;

/** Positions to write together with a command (a dropped part's place). */
export interface CommandOptions {
  readonly positions?: Readonly<Record<string, Position | null>>;
  /** Keeps quiet on a refusal; the caller shows it. */
  readonly quiet?: boolean;
  /** The file that says what is changed, where the command's path alone does not tell. */
  readonly file?: string;
}

/** Where a change goes: into the file of the fact where the caller knows it, else where the user wants changes. */
export function destinationOf({ file }: CommandOptions): Destination {
  const { destination, derived } = useSession.getState();
  // The file of a fact may be one that is only extended.
  const said = file !== undefined && derived?.documents.has(file);
  const wanted = destination !== null && derived?.parts.has(destination);
  return { ...(said ? { file } : {}), ...(wanted ? { wanted: destination } : {}) };
}

/** What became of a command. `asked`: the user is being asked whether a shared fact changes for all or only here. */
export type CommandOutcome = { kind: 'done' } | { kind: 'asked' } | { kind: 'refused'; refusal: Refusal };

/**
 * Runs a command on the open project: plans text edits, checks the result with both parsers, applies it as one step of
 * the history. A refusal is shown to the user and nothing changes.
 */
export function runCommand(
  name: string,
  args: Record<string, unknown>,
  options: CommandOptions = {},
): CommandOutcome {
  const { derived, store } = useSession.getState();
  if (!derived || !store) return { kind: 'refused', refusal: { code: 'not-found', values: {} } };
  const plan = derived.stale
    ? refuse('does-not-parse')
    : planInProject(commandContext(derived), name, args, destinationOf(options));
  switch (plan.kind) {
    case 'refused':
      return refused(plan.refusal, options);
    case 'choices':
      useSession.setState({
        choice: {
          plan,
          apply: (scope: Scope) => {
            useSession.setState({ choice: null });
            runCommand(name, { ...args, scope }, { ...options, quiet: false });
          },
        },
      });
      return { kind: 'asked' };
    case 'edits':
      return applyEditsOf(name, args, plan.edits, options);
  }
}

function applyEditsOf(
  name: string,
  args: Record<string, unknown>,
  edits: readonly TextEdit[],
  options: CommandOptions,
): CommandOutcome {
  const { derived, store, positions } = useSession.getState();
  if (!derived || !store) return { kind: 'refused', refusal: { code: 'not-found', values: {} } };
  const context = commandContext(derived);
  const destination = destinationOf(options);
  const verify = hasWorker() ? verifySlice : verifyEdit;
  const refusal = refusalInProject(context, name, args, edits, verify, destination);
  if (refusal) return refused(refusal, options);
  const moved: Record<string, Position | null> = { ...options.positions };
  for (const change of boardChanges(context, name, args, destination)) {
    const position = positions[change.node];
    if (!position) continue;
    moved[change.node] = null;
    if (change.to) moved[change.to] = position;
  }
  changeStore(store, { edits, positions: moved }, commandOrigin);
  tellComebacks(derived, edits);
  const checks = checksInProject(context, name, args, edits, destination).filter(
    check => typeof check !== 'string',
  );
  lookAgain(checks, edits, commandOrigin);
  return { kind: 'done' };
}

/** Moves nodes: one step of the history, the text stays as it is. */
export function moveNodes(positions: Readonly<Record<string, Position | null>>): void {
  const { store } = useSession.getState();
  if (store) changeStore(store, { positions }, commandOrigin);
}

function refused(refusal: Refusal, options: CommandOptions): CommandOutcome {
  if (!options.quiet) notifyRefusal(refusal);
  return { kind: 'refused', refusal };
}
