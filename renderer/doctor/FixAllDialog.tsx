import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fixAll, previewFixAll } from '../session/apply-fix.ts';
import { closeDialog } from '../session/close-dialog.ts';
import { findingKey } from '../session/diagnosis.ts';
import { runStack } from '../session/run-stack.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DiffView } from '../ui/DiffView.tsx';
import { sayFix } from '../ui/finding-words.ts';
import './fix-dialog.css';

/** Shows everything that "fix all" changes, as one difference, before it does. Enter applies. */
export function FixAllDialog({ thenRun }: { readonly thenRun: boolean }) {
  const { t } = useTranslation();
  const files = useSession(state => state.diagnosis?.files);
  // biome-ignore lint/correctness/useExhaustiveDependencies: previewFixAll reads the texts that `files` stands for
  const preview = useMemo(() => previewFixAll(), [files]);
  const count = preview.applied.length;
  const left = preview.left.filter(({ severity }) => severity !== 'info').length;
  const apply = (): void => {
    fixAll();
    closeDialog();
    if (thenRun) void runStack();
  };
  return (
    <Dialog
      wide
      title={t('doctor.panel.preview.allTitle', { count })}
      description={t('doctor.panel.preview.text')}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('doctor.panel.preview.cancel')}</Button>
          <Button look="accent" autoFocus disabled={count === 0} onClick={apply}>
            {t('doctor.panel.preview.apply')}
          </Button>
        </>
      }
    >
      {count === 0 ? <p>{t('doctor.panel.preview.allNothing')}</p> : null}
      <ul className="fix-steps" aria-label={t('doctor.panel.preview.steps')} hidden={count === 0}>
        {preview.applied.map(({ finding, fix }) => (
          <li key={`${findingKey(finding)} ${fix.id}`}>{sayFix(t, fix)}</li>
        ))}
      </ul>
      <DiffView files={preview.files} />
      {left > 0 ? <p className="fix-left">{t('doctor.panel.preview.left', { count: left })}</p> : null}
    </Dialog>
  );
}
