import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { closeDialog } from '../session/close-dialog.ts';
import { findingKey, useFindings } from '../session/diagnosis.ts';
import { askFix, askFixAll, showProblems } from '../session/problems-panel.ts';
import { runAnyway } from '../session/run-stack.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { sayFinding } from '../ui/finding-words.ts';
import './fix-dialog.css';

const most = 5;

/** Before a start that can hardly work: the errors, to fix first or to see what happens. */
export function BeforeRunDialog() {
  const { t } = useTranslation();
  const errors = useFindings().filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const safe = errors.some(({ fixes }) => fixes.some(fix => fix.safe));
  const mendable = errors.find(({ fixes }) => fixes.length > 0);
  const fix = (): void => {
    if (safe && errors.length > 1) askFixAll(true);
    else if (mendable) askFix(mendable, { thenRun: true });
  };
  const show = (): void => {
    closeDialog();
    showProblems({ finding: first ?? null });
  };
  return (
    <Dialog
      wide
      title={t('doctor.panel.before.title')}
      description={t('doctor.panel.before.text')}
      onClose={closeDialog}
      actions={
        <>
          <Button look="quiet" onClick={() => void runAnyway()}>
            {t('doctor.panel.before.run')}
          </Button>
          <Button onClick={show}>{t('doctor.panel.before.show')}</Button>
          {mendable ? (
            <Button look="accent" autoFocus onClick={fix}>
              {t('doctor.panel.before.fix')}
            </Button>
          ) : null}
        </>
      }
    >
      <ul className="before-run">
        {errors.slice(0, most).map(finding => {
          const { title, message } = sayFinding(t, finding);
          return (
            <li key={findingKey(finding)}>
              <CircleAlert aria-hidden />
              <div>
                <strong>{title}</strong>
                <p>{message}</p>
              </div>
            </li>
          );
        })}
      </ul>
      {errors.length > most ? (
        <p className="before-run-more">{t('doctor.panel.before.more', { count: errors.length - most })}</p>
      ) : null}
    </Dialog>
  );
}
