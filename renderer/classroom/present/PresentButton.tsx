import { Presentation } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setPresenting } from '../../session/whiteboard.ts';
import { Button } from '../../ui/Button.tsx';
import { usePresenting } from './use-presenting.ts';

/** Begins to present; holds the keys of presenting as long as it, or the project, is there. */
export function PresentButton() {
  const { t } = useTranslation();
  return (
    <Button
      icon={<Presentation aria-hidden />}
      className="present-button"
      title={t('classroom.present.hint')}
      aria-label={t('classroom.present.start')}
      onClick={() => setPresenting(true)}
    >
      {t('classroom.present.start')}
    </Button>
  );
}

/** The keys and the full screen of presenting; shows nothing. */
export function Presenting() {
  usePresenting();
  return null;
}
