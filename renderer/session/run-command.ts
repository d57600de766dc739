import { findCommand, planCommand } from '../../shared/commands/index.ts';
import { type Refusal, refuse, type Scope } from '../../shared/document/plan.ts';
import { verifyEdit } from '../../shared/document/verify.ts';
import { changeStore, type Position } from '../../shared/project/store.ts';
import type { TextEdit } from '../../shared/text/text-edit.ts';
import { notifyRefusal } from './notify.ts';
import { useSession } from './session.ts';

/** Origin of changes made by commands: each is one step of the history. */
export const commandOrigin = { drawbridge: 'command' } as const;

/** Positions to write together with a command (a dropped part's place). */
export interface CommandOptions {
  readonly positions?: Readonly<Record<string, Position | null>>;
  /** Keeps quiet on a refusal; the caller shows it. */
  readonly quiet?: boolean;
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
  const plan = derived.document.parses
    ? planCommand({ document: derived.document, stack: derived.stack }, name, args)
    : refuse('does-not-parse');
  switch (plan.kind) {
    case 'refused':
      return refused(plan.refusal, options);
    case 'choices':
      useSession.setState({
        choice: {
          plan,
          apply: (scope: Scope) => {
            useSession.setState({ choice: null });
            runCommand(name, { ...args, scope }, options);
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
  const context = { document: derived.document, stack: derived.stack };
  const command = findCommand(name);
  const checked = verifyEdit(derived.document, edits, command?.expects?.(args, context) ?? []);
  if (!checked.ok) return refused(checked.refusal, options);
  const moved: Record<string, Position | null> = { ...options.positions };
  for (const change of command?.board?.(args) ?? []) {
    const position = positions[change.node];
    if (!position) continue;
    moved[change.node] = null;
    if (change.to) moved[change.to] = position;
  }
  changeStore(store, { edits, positions: moved }, commandOrigin);
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
