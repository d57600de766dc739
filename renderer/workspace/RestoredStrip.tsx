import { useTranslation } from 'react-i18next';
import { ask } from '../session/engine.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';

/** Unsaved work came back after Drawbridge ended unexpectedly: keep it, or go back to what is on the disk (undoable). */
export function RestoredStrip() {
  const { t } = useTranslation();
  const info = useSession(state => state.info);
  if (!info?.recovered) return null;
  const answer = async (take: 'keep' | 'discard'): Promise<void> => {
    const next = await ask('project.answerRestored', { project: info.project, take });
    if (next) useSession.setState({ info: next });
  };
  return (
    <output className="strip">
      <p>{t('projects.restored.text')}</p>
      <Button onClick={() => void answer('keep')}>{t('projects.restored.keep')}</Button>
      <Button onClick={() => void answer('discard')}>{t('projects.restored.discard')}</Button>
    </output>
  );
}
