import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { MissingFiles } from './MissingFiles.tsx';
import { OtherFolderStrip } from './OtherFolderStrip.tsx';
import { OutsideStrip } from './OutsideStrip.tsx';
import { RestoredStrip } from './RestoredStrip.tsx';

/** What happened to the project outside of this window and waits for the user's word; nothing is lost before that. */
export function ConflictStrip() {
  const { t } = useTranslation();
  const info = useSession(state => state.info);
  if (!info) return null;
  const conflicts = info.diskConflicts.map(({ file }) => file);
  return (
    <>
      <RestoredStrip />
      <OtherFolderStrip />
      <OutsideStrip />
      {info.readOnly ? (
        <output className="strip">
          <p>{t('projects.readOnly', { file: info.file })}</p>
          <Button onClick={() => useSession.setState({ dialog: { kind: 'save-as' } })}>
            {t('app.menu.saveAs')}
          </Button>
        </output>
      ) : null}
      {conflicts.length > 0 ? (
        <div className="strip" role="alert">
          <p>{t('app.conflict.text', { count: conflicts.length, files: conflicts.join(', ') })}</p>
          <Button onClick={() => useSession.setState({ dialog: { kind: 'disk-conflict', thenSave: false } })}>
            {t('app.conflict.compare')}
          </Button>
        </div>
      ) : null}
      {info.missingFiles.length > 0 ? (
        <div className="strip" role="alert">
          <MissingFiles />
        </div>
      ) : null}
    </>
  );
}
