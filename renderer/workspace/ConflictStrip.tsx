import { useTranslation } from 'react-i18next';
import { ask } from '../session/engine.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';

/** The file changed on disk in the same places as here: the user chooses, nothing is lost before that. */
export function ConflictStrip() {
  const { t } = useTranslation();
  const info = useSession(state => state.info);
  if (!info?.diskConflict) return null;
  const take = async (which: 'ours' | 'disk'): Promise<void> => {
    const next = await ask('project.resolveDisk', { project: info.project, take: which });
    if (next) useSession.setState({ info: next });
  };
  return (
    <div className="strip" role="alert">
      <p>{t('app.conflict.text', { file: info.file })}</p>
      <Button onClick={() => void take('ours')}>{t('app.conflict.ours')}</Button>
      <Button onClick={() => void take('disk')}>{t('app.conflict.disk')}</Button>
    </div>
  );
}
