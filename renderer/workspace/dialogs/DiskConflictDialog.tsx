import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../shared/project/store.ts';
import { closeDialog } from '../../session/close-dialog.ts';
import { resolveDisk, saveProject } from '../../session/project.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DiffView } from '../../ui/DiffView.tsx';
import { MissingFiles } from '../MissingFiles.tsx';
import './disk-conflict.css';

/** Files that changed on disk in the same places as here, one after another: the difference, and which version counts. */
export function DiskConflictDialog({ thenSave }: { readonly thenSave: boolean }) {
  const { t } = useTranslation();
  const open = useSession(state => state.info?.diskConflicts) ?? [];
  // What is shown stays while the engine is told: its news arrives before its answer.
  const [telling, setTelling] = useState<typeof open | null>(null);
  const [chosen, setChosen] = useState(0);
  const conflicts = telling ?? open;
  const [conflict] = conflicts;
  if (!conflict) {
    return (
      <Dialog
        title={t('app.conflict.settledTitle')}
        onClose={closeDialog}
        actions={<Button onClick={closeDialog}>{t('app.close')}</Button>}
      >
        <p>{t('app.conflict.settled')}</p>
        <MissingFiles />
      </Dialog>
    );
  }
  const choose = async (take: 'ours' | 'disk'): Promise<void> => {
    if (telling) return;
    setTelling(conflicts);
    const done = await resolveDisk(conflict.file, take);
    if (done && conflicts.length === 1) {
      closeDialog();
      if (thenSave) await saveProject();
      return;
    }
    setTelling(null);
    if (done) setChosen(chosen + 1);
  };
  return (
    <Choice
      key={conflict.file}
      file={conflict.file}
      disk={conflict.text}
      turn={
        chosen + conflicts.length > 1
          ? t('app.conflict.turn', { at: chosen + 1, count: chosen + conflicts.length })
          : null
      }
      choose={take => void choose(take)}
    />
  );
}

interface ChoiceProps {
  readonly file: string;
  readonly disk: string;
  /** Which of how many files this is, in words. */
  readonly turn: string | null;
  readonly choose: (take: 'ours' | 'disk') => void;
}

function Choice({ file, disk, turn, choose }: ChoiceProps) {
  const { t } = useTranslation();
  const ours = useSession(({ store }) => (store ? (textOf(store, file) ?? '') : ''));
  return (
    <Dialog
      wide
      title={t('app.conflict.title', { file })}
      description={t('app.conflict.explanation')}
      onClose={closeDialog}
      actions={
        <>
          {turn === null ? null : <span className="disk-conflict-turn">{turn}</span>}
          <Button onClick={closeDialog}>{t('app.conflict.later')}</Button>
          <Button onClick={() => choose('disk')}>{t('app.conflict.disk')}</Button>
          <Button onClick={() => choose('ours')}>{t('app.conflict.ours')}</Button>
        </>
      }
    >
      <p className="disk-conflict-legend">
        <span data-side="ours">− {t('app.conflict.onlyOurs')}</span>
        <span data-side="disk">+ {t('app.conflict.onlyDisk')}</span>
      </p>
      <DiffView files={[{ file, before: ours, after: disk }]} />
    </Dialog>
  );
}
