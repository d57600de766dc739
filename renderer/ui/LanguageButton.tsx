import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.ts';
import { setLanguage } from '../session/words.ts';

/** Switches between English and Spanish. */
export function LanguageButton() {
  const { t } = useTranslation();
  const language = useSession(state => state.language);
  return (
    <button
      type="button"
      className="icon-button"
      title={t('app.language')}
      aria-label={t('app.language')}
      onClick={() => setLanguage(language === 'en' ? 'es' : 'en')}
    >
      {language.toUpperCase()}
    </button>
  );
}
