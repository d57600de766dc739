import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.ts';
import './workspace.css';

/** The line to the engine is lost, or this address was used before. */
export function Offline() {
  const { t } = useTranslation();
  const bridge = useSession(state => state.bridge);
  if (bridge === 'lost') {
    return (
      <output className="offline-toast">
        {t('app.offline.lost')} <span>{t('app.offline.next')}</span>
      </output>
    );
  }
  if (bridge !== 'refused') return null;
  return (
    <div className="offline" role="alert">
      <div>
        <Unplug aria-hidden size={36} />
        <h1>{t('app.offline.refusedTitle')}</h1>
        <p>{t('app.offline.refused')}</p>
        <p>
          <code>npm start</code> · <code>drawbridge open</code>
        </p>
      </div>
    </div>
  );
}
