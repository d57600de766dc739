import { Check, CircleAlert, LoaderCircle, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgressStep } from '../../shared/rpc/messages.ts';
import { dismissAction } from '../session/run-stack.ts';
import { useSession } from '../session/session.ts';
import { IconButton } from '../ui/Button.tsx';
import { CommandLine } from '../ui/CommandLine.tsx';

const stays = 4000;
const icons = { working: LoaderCircle, done: Check, error: CircleAlert };

/** What a compose action is doing, service by service, over the canvas; goes by itself when all went well. */
export function ActionStrip() {
  const { t } = useTranslation();
  const action = useSession(state => state.action);
  const ended = action?.state === 'done' || action?.state === 'cancelled';
  const id = action?.action;
  useEffect(() => {
    if (!ended || !id) return;
    const timer = setTimeout(dismissAction, stays);
    return () => clearTimeout(timer);
  }, [ended, id]);
  if (!action) return null;
  const busy = action.state === 'running' || action.state === 'cancelling';
  return (
    <section className="action-strip" aria-label={t('app.action.label')} aria-live="polite">
      <div className="action-head">
        <span>{t(`app.action.${action.kind}.${action.state}`)}</span>
        {busy ? null : <IconButton label={t('app.close')} icon={<X aria-hidden />} onClick={dismissAction} />}
      </div>
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
            <Step key={`${step.kind}-${step.id}`} step={step} />
          ))}
        </ul>
      ) : null}
      <div className="action-command">
        <CommandLine command={action.command} />
      </div>
    </section>
  );
}

function Step({ step }: { readonly step: ProgressStep }) {
  const { t } = useTranslation();
  const Icon = icons[step.state];
  return (
    <li data-state={step.state}>
      <Icon aria-hidden />
      <span>
        {t(`app.step.${step.kind}`)} {step.id}
      </span>
      <small>
        {step.fraction === null ? step.status : `${step.status} ${Math.round(step.fraction * 100)} %`}
      </small>
    </li>
  );
}
