import { useTranslation } from 'react-i18next';
import { closeDialog } from '../../session/close-dialog.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Before something is done to containers that were started from another folder. */
export function OtherFolderDialog({ go }: { readonly go: () => void }) {
  const { t } = useTranslation();
  const name = useSession(state => state.info?.name ?? '');
  const folders = useSession(state => state.live?.startedElsewhere ?? []);
  return (
    <Dialog
      title={t('docker.elsewhere.ask')}
      description={t('docker.elsewhere.text', { name, folders: folders.join(', ') })}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('docker.elsewhere.back')}</Button>
          <Button
            look="danger"
            onClick={() => {
              closeDialog();
              go();
            }}
          >
            {t('docker.elsewhere.anyway')}
          </Button>
        </>
      }
    >
      {null}
    </Dialog>
  );
}
