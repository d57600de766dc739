import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** A shared fact is to change: for all that share it, or only here. */
export function ChoiceDialog() {
  const { t } = useTranslation();
  const choice = useSession(state => state.choice);
  if (!choice) return null;
  const { anchor, sharedBy } = choice.plan;
  return (
    <Dialog
      title={t('app.choice.title')}
      description={t('app.choice.explain', { anchor, count: sharedBy.length, services: sharedBy.join(', ') })}
      onClose={() => useSession.setState({ choice: null })}
      actions={
        <>
          <Button onClick={() => choice.apply('here')}>{t('app.choice.here')}</Button>
          <Button look="accent" onClick={() => choice.apply('shared')}>
            {t('app.choice.shared', { count: sharedBy.length })}
          </Button>
        </>
      }
    >
      <p>{t('app.choice.hint')}</p>
    </Dialog>
  );
}
