import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataFacts } from '../../../shared/rpc/messages.ts';
import { closeDialog } from '../../session/close-dialog.ts';
import { ask } from '../../session/engine.ts';
import { deleteStack } from '../../session/run-stack.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatBytes } from '../../ui/format.ts';
import './delete-data.css';

/** Down and delete data: what goes, by name and size, before it happens. */
export function DeleteDataDialog() {
  const { t } = useTranslation();
  const project = useSession(state => state.info?.project);
  const [facts, setFacts] = useState<DataFacts | null>(null);
  useEffect(() => {
    if (!project) return;
    let wanted = true;
    void ask('stack.dataFacts', { project }).then(found => {
      if (!wanted) return;
      if (found) setFacts(found);
      else closeDialog();
    });
    return () => {
      wanted = false;
    };
  }, [project]);
  const nothing =
    facts !== null && facts.volumes.length + facts.containers.length + facts.networks.length === 0;
  return (
    <Dialog
      title={t('docker.deleteData.title')}
      description={t('docker.deleteData.explain')}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('docker.deleteData.keep')}</Button>
          {facts && !nothing ? (
            <Button
              look="danger"
              onClick={() => {
                closeDialog();
                void deleteStack(facts.hash);
              }}
            >
              {t('docker.deleteData.confirm', { count: facts.volumes.length })}
            </Button>
          ) : null}
        </>
      }
    >
      {facts === null ? <p aria-live="polite">{t('docker.deleteData.asking')}</p> : null}
      {nothing ? <p>{t('docker.deleteData.nothing')}</p> : null}
      {facts && !nothing ? <Facts facts={facts} /> : null}
    </Dialog>
  );
}

function Facts({ facts }: { readonly facts: DataFacts }) {
  const { t } = useTranslation();
  return (
    <>
      {facts.volumes.length === 0 ? (
        <p>{t('docker.deleteData.noVolumes')}</p>
      ) : (
        <>
          <p id="deleted-volumes">{t('docker.deleteData.volumes')}</p>
          <ul className="deleted-volumes" aria-labelledby="deleted-volumes">
            {facts.volumes.map(volume => (
              <Volume key={volume.name} volume={volume} />
            ))}
          </ul>
        </>
      )}
      {facts.containers.length > 0 ? (
        <p>{t('docker.deleteData.containers', { names: facts.containers.join(', ') })}</p>
      ) : null}
      {facts.networks.length > 0 ? (
        <p>{t('docker.deleteData.networks', { names: facts.networks.join(', ') })}</p>
      ) : null}
      <p className="deleted-note">{t('docker.deleteData.outside')}</p>
    </>
  );
}

function Volume({ volume }: { readonly volume: DataFacts['volumes'][number] }) {
  const { t, i18n } = useTranslation();
  const { name, kind, services, sizeBytes } = volume;
  return (
    <li>
      <span>
        <strong title={name}>{kind === 'named' ? name : t('docker.deleteData.anonymous')}</strong>
        {services.length > 0 ? (
          <small>{t('docker.deleteData.of', { services: services.join(', ') })}</small>
        ) : null}
      </span>
      <span className="deleted-size">
        {sizeBytes === null ? t('docker.deleteData.sizeUnknown') : formatBytes(sizeBytes, i18n.language)}
      </span>
    </li>
  );
}
