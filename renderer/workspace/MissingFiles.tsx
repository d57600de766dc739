import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.ts';

/** Files that another program deleted, in a sentence; they are still open here. */
export function MissingFiles() {
  const { t } = useTranslation();
  const missing = useSession(state => state.info?.missingFiles) ?? [];
  if (missing.length === 0) return null;
  return <p>{t('projects.missing', { count: missing.length, files: missing.join(', ') })}</p>;
}
