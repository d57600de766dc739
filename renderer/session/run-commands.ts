import { boardChanges, planInProject, refusalInProject } from '../../shared/commands/plan-in-project.ts';
import type { Plan, Refusal, RefusalCode, Scope } from '../../shared/document/plan.ts';
import { changeStore, type Position, type ProjectStore, textOf } from '../../shared/project/store.ts';
import { composeEdits } from '../../shared/text/compose-edits.ts';
import { applyEdits, type TextEdit } from '../../shared/text/text-edit.ts';
import { commandContext, type Derived, deriveProject } from './derive.ts';
import { notifyRefusal } from './notify.ts';
import {
  type CommandOptions,
  type CommandOutcome,
  commandOrigin,
  destinationOf,
  runCommand,
} from './run-command.ts';
import { useSession } from './session.ts';
import { tellComebacks } from './tell-comebacks.ts';

/** A command by name with its arguments. */
export interface CommandCall {
  readonly name: string;
  readonly args: Record<string, unknown>;
  /** A refusal that means there is nothing left to do: the command is passed over. */
  readonly passOver?: RefusalCode;
  /** The file that it goes to where that is another one than that of the rest. */
  readonly file?: string;
}

/** What several commands come to, one after another; `shared` where some of them change a shared fact. */
type Together =
  | {
      readonly kind: 'steps';
      readonly steps: readonly (readonly TextEdit[])[];
      readonly moved: Readonly<Record<string, Position | null>>;
      readonly shared: readonly Choices[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

type Choices = Extract<Plan, { kind: 'choices' }>;

/**
 * Runs several commands as one step of the history, each planned on what the one before left. If one is refused,
 * nothing changes. Where some change shared facts the user is asked once, for all of them.
 */
export function runCommands(
  calls: readonly CommandCall[],
  options: CommandOptions = {},
  scope?: Scope,
): CommandOutcome {
  const [only] = calls;
  if (only && calls.length === 1)
    return runCommand(only.name, scope ? { ...only.args, scope } : only.args, options);
  const { derived, store } = useSession.getState();
  if (!derived || !store || derived.stale) return refused({ code: 'does-not-parse', values: {} }, options);
  const together = planTogether(derived, store, calls, options, scope ?? 'here');
  if (together.kind === 'refused') return refused(together.refusal, options);
  if (together.shared.length > 0 && scope === undefined) {
    const all = planTogether(derived, store, calls, options, 'shared');
    if (all.kind === 'refused') return refused(all.refusal, options);
    const plan: Choices = {
      kind: 'choices',
      anchor: [...new Set(together.shared.map(({ anchor }) => anchor))].join(', &'),
      sharedBy: [...new Set(together.shared.flatMap(({ sharedBy }) => sharedBy))],
      shared: all.steps.reduce(composeEdits, []),
      here: together.steps.reduce(composeEdits, []),
    };
    const apply = (chosen: Scope): void => {
      useSession.setState({ choice: null });
      runCommands(calls, { ...options, quiet: false }, chosen);
    };
    useSession.setState({ choice: { plan, apply } });
    return { kind: 'asked' };
  }
  store.doc.transact(() => {
    for (const edits of together.steps) changeStore(store, { edits }, commandOrigin);
    changeStore(store, { positions: together.moved }, commandOrigin);
  }, commandOrigin);
  tellComebacks(derived, together.steps.reduce(composeEdits, []));
  return { kind: 'done' };
}

function planTogether(
  derived: Derived,
  store: ProjectStore,
  calls: readonly CommandCall[],
  options: CommandOptions,
  scope: Scope,
): Together {
  const { positions } = useSession.getState();
  const steps: (readonly TextEdit[])[] = [];
  const shared: Choices[] = [];
  const moved: Record<string, Position | null> = { ...options.positions };
  const texts = new Map<string, string>();
  let now = derived;
  for (const { name, args, passOver, file } of calls) {
    const context = commandContext(now);
    const destination = destinationOf(file === undefined ? options : { ...options, file });
    const plan = planInProject(context, name, args, destination);
    if (plan.kind === 'refused' && plan.refusal.code === passOver) continue;
    if (plan.kind === 'refused') return plan;
    if (plan.kind === 'choices') shared.push(plan);
    const edits = plan.kind === 'choices' ? plan[scope] : plan.edits;
    const refusal = refusalInProject(context, name, args, edits, undefined, destination);
    if (refusal) return { kind: 'refused', refusal };
    for (const { node, to } of boardChanges(context, name, args, destination)) {
      const place = moved[node] ?? positions[node];
      if (!place) continue;
      moved[node] = null;
      if (to) moved[to] = place;
    }
    steps.push(edits);
    for (const changed of new Set(edits.map(edit => edit.file))) {
      const own = edits.filter(edit => edit.file === changed);
      texts.set(changed, applyEdits(now.documents.get(changed)?.text ?? '', own));
    }
    now = deriveProject(now.project.main, file => texts.get(file) ?? textOf(store, file), now, now.profiles);
  }
  return { kind: 'steps', steps, moved, shared };
}

function refused(refusal: Refusal, options: CommandOptions): CommandOutcome {
  if (!options.quiet) notifyRefusal(refusal);
  return { kind: 'refused', refusal };
}
