import { textsOf } from '../../shared/project/store.ts';
import type { CallArgs, CallName } from '../../shared/rpc/contract.ts';
import type { ActionStarted, EngineEvents } from '../../shared/rpc/messages.ts';
import { chosenProfiles } from '../../shared/stack/profiles.ts';
import { diagnoseNow, findingKey } from './diagnosis.ts';
import { ask, engine } from './engine.ts';
import { notifyFailure } from './notify.ts';
import { saveProject } from './project.ts';
import { type RunningAction, useSession } from './session.ts';
import { startFailureOf } from './start-failure.ts';

type StackCall = Extract<
  CallName,
  'stack.up' | 'stack.stop' | 'stack.down' | 'stack.downDelete' | 'stack.restart'
>;

/** The errors that the user wanted to run with: nobody is asked twice about the same ones. */
let accepted = '';
/** The texts that the start under way began with; null when it began elsewhere. */
let starting: Readonly<Record<string, string>> | null = null;

/**
 * Saves, asks about errors that will stop it and about what would reach out of the containers, and starts the stack (or
 * waits for the user's word).
 */
export async function runStack(): Promise<void> {
  const { info } = useSession.getState();
  if (!info) return;
  if (errorsNow(info.project) !== accepted) {
    useSession.setState({ dialog: { kind: 'before-run' } });
    return;
  }
  await prepare();
}

/** Starts although there are errors, after the question about them. */
export async function runAnyway(): Promise<void> {
  const { info } = useSession.getState();
  if (!info) return;
  accepted = errorsNow(info.project);
  useSession.setState({ dialog: null });
  await prepare();
}

/** Names the errors of the open project; no errors are accepted always. */
function errorsNow(project: string): string {
  const findings = diagnoseNow()?.findings ?? [];
  // Busy ports have a question of their own, asked with fresh facts; what a log showed may be mended by this start.
  const errors = findings.filter(
    ({ severity, rule, evidence }) => severity === 'error' && rule !== 'host-port-busy' && !evidence,
  );
  return errors.length === 0 ? accepted : JSON.stringify([project, errors.map(findingKey)]);
}

async function prepare(): Promise<void> {
  const { info } = useSession.getState();
  if (!info || !(await saveProject())) return;
  const preflight = await ask('stack.preflight', { project: info.project, ...profilesToStart() });
  if (!preflight) return;
  useSession.setState({ busyPorts: preflight.busyPorts });
  diagnoseNow();
  const needsConsent = preflight.risks.length > 0 && !preflight.agreed;
  if (needsConsent || preflight.busyPorts.length > 0 || preflight.missingImages.length > 0) {
    useSession.setState({ preflight });
    return;
  }
  await start('stack.up', 'up', { project: info.project, ...profilesToStart() });
}

/** Starts after the preflight dialog: with the user's consent to exactly these risks. */
export async function runStackWithConsent(): Promise<void> {
  const { info, preflight } = useSession.getState();
  if (!info || !preflight) return;
  useSession.setState({ preflight: null, busyPorts: [] });
  const trust = preflight.risks.length > 0 ? { trust: preflight.hash } : {};
  await start('stack.up', 'up', { project: info.project, ...trust, ...profilesToStart() });
}

/** The profiles the user has chosen; those of `COMPOSE_PROFILES` Compose knows itself. */
function profilesToStart(): { profiles?: string[] } {
  const { derived } = useSession.getState();
  const byItself = derived ? chosenProfiles(derived.variables) : [];
  const chosen = derived?.profiles ?? [];
  return chosen.some(name => !byItself.includes(name)) ? { profiles: [...chosen] } : {};
}

/** Closes the preflight dialog without starting. */
export function dismissPreflight(): void {
  useSession.setState({ preflight: null });
}

/** Stops the containers; they and all data stay. */
export async function stopStack(): Promise<void> {
  const { info } = useSession.getState();
  if (info) await start('stack.stop', 'stop', { project: info.project });
}

/** Removes containers and networks; volumes (the data) stay. */
export async function downStack(): Promise<void> {
  const { info } = useSession.getState();
  if (info) await start('stack.down', 'down', { project: info.project });
}

/** Removes containers, networks and volumes; `hash` is that of the list of what goes, as the user saw it. */
export async function deleteStack(hash: string): Promise<void> {
  const { info } = useSession.getState();
  if (info) await start('stack.downDelete', 'down-delete', { project: info.project, hash });
}

/** Restarts one service or all. */
export async function restartStack(service?: string): Promise<void> {
  const { info } = useSession.getState();
  if (info)
    await start(
      'stack.restart',
      'restart',
      service ? { project: info.project, service } : { project: info.project },
    );
}

/** Asks the running action to end; what it did so far stays. */
export async function cancelAction(): Promise<void> {
  const { info, action } = useSession.getState();
  if (!info || action?.state !== 'running') return;
  useSession.setState({ action: { ...action, state: 'cancelling' } });
  await ask('stack.cancel', { project: info.project, action: action.action });
}

/** Puts the result of the last action away. */
export function dismissAction(): void {
  const { action } = useSession.getState();
  if (action && action.state !== 'running' && action.state !== 'cancelling')
    useSession.setState({ action: null });
}

/** Adds an exact command line to the history that students copy from. */
export function rememberCommand(command: string): void {
  const { commandLines, info } = useSession.getState();
  const line = { at: Date.now(), project: info?.project ?? null, command };
  useSession.setState({ commandLines: [...commandLines, line].slice(-200) });
}

async function start<Name extends StackCall>(
  call: Name,
  kind: RunningAction['kind'],
  args: CallArgs<Name>,
): Promise<void> {
  const elsewhere = useSession.getState().live?.startedElsewhere ?? [];
  if (elsewhere.length > 0 && !args.anyway) {
    const go = (): void => void start(call, kind, { ...args, anyway: true });
    useSession.setState({ dialog: { kind: 'other-folder', go } });
    return;
  }
  const { store } = useSession.getState();
  starting = kind === 'up' && store ? textsOf(store) : null;
  const started = (await ask(call, args)) as ActionStarted | null;
  if (!started) {
    starting = null;
    return;
  }
  rememberCommand(started.command);
  const { action } = useSession.getState();
  if (action?.action === started.action) return;
  useSession.setState({
    action: {
      action: started.action,
      kind,
      command: started.command,
      steps: [],
      state: 'running',
      failure: null,
    },
  });
}

function ended(event: EngineEvents['action.ended']): void {
  const { info, action } = useSession.getState();
  if (info?.project !== event.project) return;
  const state = event.ok ? 'done' : event.cancelled ? 'cancelled' : 'failed';
  useSession.setState({
    action: {
      action: event.action,
      kind: event.kind,
      command: event.command,
      steps: action?.action === event.action ? action.steps : [],
      state,
      failure: event.failure,
    },
  });
  if (event.kind === 'up') {
    useSession.setState({ startedWith: event.ok ? starting : null });
    starting = null;
  }
  if (event.kind === 'up' && state !== 'cancelled') {
    useSession.setState({ startFailure: event.failure && startFailureOf(event.failure) });
    diagnoseNow();
  }
  // The strip over the canvas says it; without a canvas there is none.
  const unseen = useSession.getState().view === 'yaml';
  if (state === 'failed' && event.failure && unseen) notifyFailure(event.failure);
}

/** Follows the progress of compose actions, whoever started them; returns its end. */
export function startActions(): () => void {
  const disposals = [
    engine.on('action.progress', event => {
      const { info, action } = useSession.getState();
      if (info?.project !== event.project) return;
      const cancelling = action?.action === event.action && action.state === 'cancelling';
      useSession.setState({
        action: {
          action: event.action,
          kind: event.kind,
          command: event.command,
          steps: event.steps,
          state: cancelling ? 'cancelling' : 'running',
          failure: null,
        },
      });
    }),
    engine.on('action.ended', ended),
  ];
  return () => {
    for (const dispose of disposals) dispose();
  };
}
