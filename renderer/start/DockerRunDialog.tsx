import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importDockerRun } from '../../shared/importers/docker-run/import-docker-run.ts';
import { addDockerRun, closeBringIn, createFromDockerRun } from '../session/bring-in.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './bring-in.css';

/** Shows what `docker run` lines become, beside what is to be known of it, before they go into the stack or make one. */
export function DockerRunDialog({ pasted }: { readonly pasted: string }) {
  const { t } = useTranslation();
  const [command, setCommand] = useState(pasted);
  const open = useSession(state => state.info !== null && !state.info.readOnly);
  const stack = useSession(state => state.derived?.stack);
  const busy = useSession(state => state.opening);
  const taken = useMemo(() => (open ? (stack?.services ?? []).map(({ name }) => name) : []), [open, stack]);
  const { text, notes, services } = useMemo(() => importDockerRun(command, taken), [command, taken]);
  const nothing = services.length === 0;
  return (
    <Dialog
      wide
      title={t('bring.run.title')}
      description={t('bring.run.explain', { count: Math.max(1, services.length) })}
      onClose={closeBringIn}
      actions={
        <>
          <Button onClick={closeBringIn}>{t('app.dialogCancel')}</Button>
          <Button
            look={open ? 'plain' : 'accent'}
            disabled={nothing || busy}
            onClick={() => void createFromDockerRun(command)}
          >
            {t('bring.run.newStack')}
          </Button>
          {open ? (
            <Button look="accent" disabled={nothing} onClick={() => addDockerRun(command)}>
              {t('bring.run.add')}
            </Button>
          ) : null}
        </>
      }
    >
      <h3 className="bring-heading">{t('bring.run.command')}</h3>
      <textarea
        className="bring-text"
        aria-label={t('bring.run.command')}
        spellCheck={false}
        rows={Math.min(6, Math.max(2, linesOf(command)))}
        value={command}
        onChange={event => setCommand(event.target.value)}
      />
      <h3 className="bring-heading">{t('bring.run.result')}</h3>
      {nothing ? (
        <p className="bring-none">{t('bring.run.nothing')}</p>
      ) : (
        <textarea
          className="bring-text"
          aria-label={t('bring.run.result')}
          readOnly
          spellCheck={false}
          rows={Math.min(16, text.split('\n').length)}
          value={text}
        />
      )}
      {notes.length > 0 ? (
        <>
          <h3 className="bring-heading">{t('bring.run.notes')}</h3>
          <ul className="bring-notes">
            {notes.map(({ code, values }) => (
              <li key={code + JSON.stringify(values)}>{t(`bring.notes.${code}`, { ...values })}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  );
}

/** Lines that the field shows, with those that it breaks at about 80 signs. */
function linesOf(command: string): number {
  return command.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 80)), 0);
}
