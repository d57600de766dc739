import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/doctor/finding.ts';
import { applyFix, previewFix } from '../session/apply-fix.ts';
import { closeDialog } from '../session/close-dialog.ts';
import { findingKey, useFindings } from '../session/diagnosis.ts';
import { runStack } from '../session/run-stack.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DiffView } from '../ui/DiffView.tsx';
import { sayFinding, sayFix } from '../ui/finding-words.ts';
import './fix-dialog.css';

interface FixDialogProps {
  /** Key of the finding. */
  readonly finding: string;
  /** Which of its fixes is shown first. */
  readonly fix: number;
  readonly thenRun: boolean;
}

/** Shows what a fix changes before it does; where there are several fixes the user chooses. Enter applies. */
export function FixDialog({ finding: key, fix, thenRun }: FixDialogProps) {
  const { t } = useTranslation();
  const finding = useFindings().find(one => findingKey(one) === key);
  if (finding) return <Preview finding={finding} first={fix} thenRun={thenRun} />;
  return (
    <Dialog
      title={t('doctor.panel.preview.gone')}
      onClose={closeDialog}
      actions={<Button onClick={closeDialog}>{t('app.close')}</Button>}
    >
      <p>{t('doctor.panel.none')}</p>
    </Dialog>
  );
}

function Preview({
  finding,
  first,
  thenRun,
}: {
  readonly finding: Finding;
  readonly first: number;
  readonly thenRun: boolean;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(Math.min(first, finding.fixes.length - 1));
  // The texts are those of the last diagnosis: a preview is made anew with every change.
  const files = useSession(state => state.diagnosis?.files);
  const fix = finding.fixes[chosen];
  // biome-ignore lint/correctness/useExhaustiveDependencies: previewFix reads the texts that `files` stands for
  const preview = useMemo(() => (fix ? previewFix(fix) : null), [fix, files]);
  const { title } = sayFinding(t, finding);
  const changes = preview?.kind === 'changes' ? preview.files : [];
  const apply = (): void => {
    if (!fix || applyFix(finding, fix, title)) return;
    closeDialog();
    if (thenRun) void runStack();
  };
  return (
    <Dialog
      wide
      title={finding.fixes.length === 1 && fix ? sayFix(t, fix) : t('doctor.panel.preview.title', { title })}
      description={t('doctor.panel.preview.text')}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('doctor.panel.preview.cancel')}</Button>
          <Button look="accent" autoFocus disabled={changes.length === 0} onClick={apply}>
            {t('doctor.panel.preview.apply')}
          </Button>
        </>
      }
    >
      {finding.fixes.length > 1 ? (
        <fieldset className="fix-choices">
          <legend>{t('doctor.panel.preview.choose')}</legend>
          {finding.fixes.map((one, at) => (
            <label key={`${one.id} ${JSON.stringify(one.values)}`}>
              <input type="radio" name="fix" checked={at === chosen} onChange={() => setChosen(at)} />
              <span>{sayFix(t, one)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {preview?.kind === 'refused' ? (
        <p className="fix-refused" role="alert">
          <strong>{t('doctor.panel.preview.refused')}</strong>{' '}
          {t(`refusals.${preview.refusal.code}`, preview.refusal.values)}
        </p>
      ) : changes.length === 0 ? (
        <p>{t('doctor.panel.preview.nothing')}</p>
      ) : (
        <DiffView files={changes} />
      )}
    </Dialog>
  );
}
