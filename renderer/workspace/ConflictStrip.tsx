import { useTranslation } from 'react-i18next';
import { ask } from '../session/engine.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { OtherFolderStrip } from './OtherFolderStrip.tsx';
import { RestoredStrip } from './RestoredStrip.tsx';

/** A file changed on disk in the same places as here: the user chooses, one strip for each; nothing is lost before that. */
export function ConflictStrip() {
  const { t } = useTranslation();
  const info = useSession(state => state.info);
  const missing = info?.missingFiles ?? [];
  if (!info) return null;
  const take = async (file: string, which: 'ours' | 'disk'): Promise<void> => {
    const next = await ask('project.resolveDisk', { project: info.project, file, take: which });
    if (next) useSession.setState({ info: next });
  };
  return (
    <>
      <RestoredStrip />
      <OtherFolderStrip />
      {info.diskConflicts.map(({ file }) => (
        <div className="strip" role="alert" key={file}>
          <p>{t('app.conflict.text', { file })}</p>
          <Button onClick={() => void take(file, 'ours')}>{t('app.conflict.ours')}</Button>
          <Button onClick={() => void take(file, 'disk')}>{t('app.conflict.disk')}</Button>
        </div>
      ))}
      {missing.length > 0 ? (
        <div className="strip" role="alert">
          <p>{t('projects.missing', { count: missing.length, files: missing.join(', ') })}</p>
        </div>
      ) : null}
    </>
  );
}
