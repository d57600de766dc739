import { useTranslation } from 'react-i18next';
import { closeDialog } from '../../session/close-dialog.ts';
import { downStack } from '../../session/run-stack.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Down: what goes and what stays, before it happens. */
export function DownDialog() {
  const { t } = useTranslation();
  const live = useSession(state => state.live);
  const volumes = useSession(state => state.derived?.stack.volumes);
  const containers = (live?.services ?? []).flatMap(service =>
    service.containers.map(container => container.name),
  );
  return (
    <Dialog
      title={t('app.down.title')}
      description={t('app.down.explain')}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app.dialogCancel')}</Button>
          <Button look="quiet" onClick={() => useSession.setState({ dialog: { kind: 'delete-data' } })}>
            {t('docker.deleteData.menu')}
          </Button>
          <Button
            look="danger"
            disabled={containers.length === 0}
            onClick={() => {
              closeDialog();
              void downStack();
            }}
          >
            {t('app.down.confirm')}
          </Button>
        </>
      }
    >
      <p>
        {containers.length > 0
          ? t('app.down.containers', { names: containers.join(', ') })
          : t('app.down.nothing')}
      </p>
      {volumes && volumes.length > 0 ? (
        <p>{t('app.down.volumes', { names: volumes.map(volume => volume.name).join(', ') })}</p>
      ) : null}
    </Dialog>
  );
}
