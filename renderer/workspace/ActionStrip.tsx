import { Check, ChevronDown, ChevronUp, CircleAlert, LoaderCircle, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgressStep } from '../../shared/rpc/messages.ts';
import { progressWord } from '../../shared/words/progress-word.ts';
import { dismissAction } from '../session/run-stack.ts';
import { type RunningAction, useSession } from '../session/session.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { CommandLine } from '../ui/CommandLine.tsx';
import './action-strip.css';

const stays = 4000;
const icons = { working: LoaderCircle, done: Check, error: CircleAlert };

/**
 * What a compose action is doing: one line over the canvas, that opens to the steps and the command; it opens by itself
 * when something failed, and goes by itself when all went well.
 */
export function ActionStrip() {
  const { t } = useTranslation();
  const action = useSession(state => state.action);
  const [open, setOpen] = useState(false);
  const ended = action?.state === 'done' || action?.state === 'cancelled';
  const failed = action?.state === 'failed';
  const id = action?.action;
  useEffect(() => {
    if (!ended || open || !id) return;
    const timer = setTimeout(dismissAction, stays);
    return () => clearTimeout(timer);
  }, [ended, open, id]);
  useEffect(() => setOpen(failed), [failed]);
  if (!action) return null;
  return (
    <section
      className="action-strip"
      data-state={action.state}
      aria-label={t('app.action.label')}
      aria-live="polite"
    >
      <div className="action-head">
        <ActionIcon state={action.state} />
        <strong>{t(`app.action.${action.kind}.${action.state}`)}</strong>
        <Summary action={action} />
        <IconButton
          label={t(open ? 'app.action.less' : 'app.action.more')}
          icon={open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
        {ended || failed ? (
          <IconButton label={t('app.close')} icon={<X aria-hidden />} onClick={dismissAction} />
        ) : null}
      </div>
      <div className="action-more" hidden={!open}>
        {action.failure ? (
          <p className="action-failure" role="alert">
            {t(action.failure.message.key, action.failure.message.values)}
            {action.failure.nextStep ? (
              <span>{t(action.failure.nextStep.key, action.failure.nextStep.values)}</span>
            ) : null}
          </p>
        ) : null}
        {action.steps.length > 0 ? (
          <ul className="action-steps">
            {action.steps.map(step => (
              <Step key={`${step.kind}-${step.id}`} step={step} failed={failed} />
            ))}
          </ul>
        ) : null}
        <div className="action-command">
          <CommandLine command={action.command} />
          <CopyDetails raw={action.failure?.raw ?? ''} />
        </div>
      </div>
    </section>
  );
}

function ActionIcon({ state }: { readonly state: RunningAction['state'] }) {
  switch (state) {
    case 'running':
    case 'cancelling':
      return <LoaderCircle aria-hidden />;
    case 'done':
      return <Check aria-hidden />;
    case 'failed':
    case 'cancelled':
      return <CircleAlert aria-hidden />;
  }
}

/** How far it is: what is being worked on, and how many steps are done. */
function Summary({ action }: { readonly action: RunningAction }) {
  const { t } = useTranslation();
  if (action.state !== 'running' || action.steps.length === 0) return <span className="action-now" />;
  const now = action.steps.find(({ state }) => state === 'working');
  const done = action.steps.filter(({ state }) => state === 'done').length;
  return (
    <>
      <span className="action-now">{now ? `${now.id} · ${words(t, now)}` : ''}</span>
      <span className="action-count">
        {done}/{action.steps.length}
      </span>
    </>
  );
}

/** One step; when all of it failed, what was still at work did not end well either. */
function Step({ step, failed }: { readonly step: ProgressStep; readonly failed: boolean }) {
  const { t } = useTranslation();
  const broken = failed && step.state === 'working';
  const state = broken ? 'error' : step.state;
  const Icon = icons[state];
  return (
    <li data-state={state}>
      <Icon aria-hidden />
      <span>
        {t(`app.step.${step.kind}`)} {step.id}
      </span>
      <small>{broken ? progressWord(t, 'Error') : words(t, step)}</small>
    </li>
  );
}

/** What Docker itself said, for whoever is asked for help. */
function CopyDetails({ raw }: { readonly raw: string }) {
  const { t } = useTranslation();
  if (raw === '') return null;
  return (
    <Button look="quiet" onClick={() => void navigator.clipboard.writeText(raw)}>
      {t('app.copyDetails')}
    </Button>
  );
}

function words(t: (key: string) => string, step: ProgressStep): string {
  const word = progressWord(t, step.status);
  return step.fraction === null ? word : `${word} ${Math.round(step.fraction * 100)} %`;
}
