import type { ActionStarted, EngineEvents, ProgressStep } from '../../shared/rpc/messages.ts';
import { progressWord } from '../../shared/words/progress-word.ts';
import type { OpenStack } from './open-stack.ts';
import { failureLine, type Terminal } from './terminal.ts';

/** Runs one action of a stack to its end: progress as lines (or one JSON object), Ctrl+C cancels, a failure exits 1. */
export async function runAction(
  terminal: Terminal,
  stack: OpenStack,
  json: boolean,
  begin: () => Promise<ActionStarted>,
): Promise<void> {
  const shown = new Map<string, string>();
  let steps: readonly ProgressStep[] = [];
  stack.on('action.progress', event => {
    steps = event.steps;
    if (json) return;
    for (const { id, kind, status } of event.steps) {
      if (shown.get(`${kind} ${id}`) === status) continue;
      shown.set(`${kind} ${id}`, status);
      terminal.print(`${id}  ${progressWord(terminal.t, status)}\n`);
    }
  });
  const ended = new Promise<EngineEvents['action.ended']>(resolve => stack.on('action.ended', resolve));
  const started = await begin();
  if (!json) terminal.print(`$ ${started.command}\n`);
  const interrupt = (): void => void stack.runner.cancel(started.action);
  process.once('SIGINT', interrupt);
  const { ok, cancelled, failure } = await ended;
  process.off('SIGINT', interrupt);

  if (json) {
    const said = failure && {
      ...failure,
      message: terminal.t(failure.message.key, { ...failure.message.values }),
      nextStep: failure.nextStep && terminal.t(failure.nextStep.key, { ...failure.nextStep.values }),
    };
    const printed = {
      file: stack.project.file,
      command: started.command,
      ok,
      cancelled,
      steps,
      failure: said,
    };
    terminal.print(`${JSON.stringify(printed)}\n`);
  }
  if (failure) terminal.complain(failureLine(terminal, failure));
  else if (cancelled) terminal.complain(terminal.t('cli.stack.cancelled'));
  if (!ok) terminal.exit(1);
}
