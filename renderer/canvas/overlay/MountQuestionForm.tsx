import { NodeToolbar, Position } from '@xyflow/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../../session/run-command.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { type MountQuestion, useCanvas } from '../canvas-state.ts';
import './overlay.css';

/** Asks where a volume goes inside a container whose data path is not known. */
export function MountQuestionForm() {
  const question = useCanvas(state => state.question);
  const stale = useSession(state => state.derived?.stale !== false);
  if (!question || stale) return null;
  return (
    <NodeToolbar
      nodeId={`service:${question.service}`}
      isVisible
      position={Position.Bottom}
      offset={8}
      align="start"
    >
      <Form key={`${question.service} ${question.volume}`} question={question} />
    </NodeToolbar>
  );
}

function Form({ question }: { readonly question: MountQuestion }) {
  const { t } = useTranslation();
  const [path, setPath] = useState('/data');
  const [refused, setRefused] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const close = (): void => useCanvas.setState({ question: null });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { service, volume } = question;
    const outcome = runCommand('mount', { service, source: volume, target: path.trim() }, { quiet: true });
    if (outcome.kind === 'refused') setRefused(t(`refusals.${outcome.refusal.code}`, outcome.refusal.values));
    else close();
  };
  return (
    <form
      className="mount-question"
      role="dialog"
      aria-label={t('canvas.mountQuestion', { volume: question.volume, service: question.service })}
      onSubmit={submit}
      onKeyDown={event => {
        event.stopPropagation();
        if (event.key === 'Escape') close();
      }}
    >
      <label htmlFor="mount-path">
        {t('canvas.mountQuestion', { volume: question.volume, service: question.service })}
      </label>
      <input
        id="mount-path"
        ref={field}
        value={path}
        spellCheck={false}
        aria-invalid={refused !== null}
        onChange={event => {
          setPath(event.target.value);
          setRefused(null);
        }}
      />
      <p role={refused ? 'alert' : undefined} data-refused={refused !== null}>
        {refused ?? t('canvas.mountExplain')}
      </p>
      <div className="mount-actions">
        <Button onClick={close}>{t('app.dialogCancel')}</Button>
        <Button look="accent" type="submit" disabled={!path.trim().startsWith('/')}>
          {t('canvas.mountDo')}
        </Button>
      </div>
    </form>
  );
}
