import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { technologies } from '../../../shared/technologies/index.ts';
import type { ActionField } from '../../../shared/technologies/technology.ts';
import { closeDialog } from '../../session/close-dialog.ts';
import { lastTyped, rememberTyped, runJob } from '../../session/jobs.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import './job-dialog.css';

/** Asks what a technology's action needs (a Spark job: which program, how many partitions; SQL) and starts it. */
export function JobDialog({
  service,
  action: actionId,
}: {
  readonly service: string;
  readonly action: string;
}) {
  const { t } = useTranslation();
  const action = technologies
    .flatMap(technology => technology.actions ?? [])
    .find(({ id }) => id === actionId);
  const [fields, setFields] = useState<Record<string, string>>(() => ({
    ...Object.fromEntries((action?.fields ?? []).map(field => [field.id, field.initial])),
    ...lastTyped(service, actionId),
  }));
  const [fileNames, setFileNames] = useState<Record<string, string>>({});
  if (!action) return null;
  const shown = action.fields.filter(field => !field.when || fields[field.when.field] === field.when.equals);
  const complete = shown.every(field => field.optional || (fields[field.id] ?? '').trim() !== '');
  const change = (field: ActionField, value: string): void =>
    setFields(now => ({ ...now, [field.id]: value }));
  const choose = async (field: ActionField, event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    if (!file) return;
    change(field, await file.text());
    setFileNames(now => ({ ...now, [field.id]: file.name }));
  };
  const run = async (): Promise<void> => {
    const names = Object.fromEntries(Object.entries(fileNames).map(([id, name]) => [`${id}Name`, name]));
    const wanted = Object.fromEntries(shown.map(field => [field.id, fields[field.id] ?? '']));
    const keptFields = shown.filter(({ kind }) => kind !== 'file').map(({ id }) => [id, wanted[id] ?? '']);
    rememberTyped(service, actionId, Object.fromEntries(keptFields));
    if (await runJob(service, actionId, { ...wanted, ...names })) {
      closeDialog();
      useSession.setState(state => ({ tab: 'terminal', view: state.view === 'draw' ? 'both' : state.view }));
    }
  };
  /** Enter alone begins a line, as in every editor; with Ctrl or Cmd it runs, as in every SQL console. */
  const runWithKeys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <Dialog
      title={t(action.label)}
      description={t('app.job.on', { service })}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app.dialogCancel')}</Button>
          <Button look="run" disabled={!complete} onClick={() => void run()}>
            {t('app.job.run')}
          </Button>
        </>
      }
    >
      <form
        className="job-form"
        onSubmit={event => {
          event.preventDefault();
          if (complete) void run();
        }}
      >
        {shown.map(field => (
          <label key={field.id} htmlFor={`job-${field.id}`}>
            <span>{t(field.label)}</span>
            {field.kind === 'choice' ? (
              <select
                id={`job-${field.id}`}
                value={fields[field.id]}
                onChange={event => change(field, event.target.value)}
              >
                {(field.choices ?? []).map(({ value, label }) => (
                  <option key={value} value={value}>
                    {t(label)}
                  </option>
                ))}
              </select>
            ) : field.kind === 'lines' ? (
              <textarea
                id={`job-${field.id}`}
                rows={6}
                spellCheck={false}
                value={fields[field.id]}
                onKeyDown={runWithKeys}
                onChange={event => change(field, event.target.value)}
              />
            ) : field.kind === 'file' ? (
              <span className="job-file">
                <input
                  id={`job-${field.id}`}
                  type="file"
                  accept={field.accept}
                  onChange={event => void choose(field, event)}
                />
                <span className="button" aria-hidden>
                  {t('app.job.choose')}
                </span>
                <span className="job-file-name">{fileNames[field.id] ?? t('app.job.noFile')}</span>
              </span>
            ) : (
              <input
                id={`job-${field.id}`}
                type={field.kind === 'number' ? 'number' : 'text'}
                value={fields[field.id]}
                onChange={event => change(field, event.target.value)}
              />
            )}
          </label>
        ))}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
