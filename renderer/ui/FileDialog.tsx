import { CornerLeftUp, FileCode, Folder } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderListing } from '../../shared/rpc/messages.ts';
import { closeDialog } from '../session/close-dialog.ts';
import { ask } from '../session/engine.ts';
import { openProject, saveProjectAs } from '../session/project.ts';
import { useSession } from '../session/session.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import './file-dialog.css';

/** Open and Save As over the engine's files, inside the folders that the user allowed. */
export function FileDialog({ purpose }: { readonly purpose: 'open' | 'save-as' }) {
  const { t } = useTranslation();
  const info = useSession(state => state.info);
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [name, setName] = useState('compose.yaml');
  const list = useRef<HTMLUListElement>(null);
  const visit = async (folder: string | null): Promise<void> => {
    const next = await ask('files.list', folder ? { folder } : {});
    if (next) setListing(next);
  };
  const start = purpose === 'save-as' ? (info?.folder ?? null) : null;
  useEffect(() => {
    void ask('files.list', start ? { folder: start } : {}).then(next => next && setListing(next));
  }, [start]);
  // Its entries came after the dialog opened, or in the place of the one that was pressed.
  useEffect(() => {
    const typing = document.activeElement instanceof HTMLInputElement;
    if (listing && !typing) list.current?.querySelector('button')?.focus();
  }, [listing]);

  const open = async (path: string): Promise<void> => {
    closeDialog();
    await openProject(path);
  };
  const save = async (): Promise<void> => {
    if (!listing?.folder || !name.trim()) return;
    closeDialog();
    await saveProjectAs(`${listing.folder}/${name.trim()}`);
  };

  return (
    <Dialog
      wide
      title={t(`app.files.${purpose}`)}
      description={listing?.folder ?? t('app.files.roots')}
      onClose={closeDialog}
      actions={
        purpose === 'open' ? (
          listing?.folder ? (
            <Button onClick={() => listing.folder && void open(listing.folder)}>
              {t('app.files.openFolder')}
            </Button>
          ) : null
        ) : (
          <>
            <input
              className="file-name"
              aria-label={t('app.files.name')}
              value={name}
              onChange={event => setName(event.target.value)}
              onKeyDown={event => event.key === 'Enter' && void save()}
            />
            <Button look="accent" disabled={!listing?.folder || !name.trim()} onClick={() => void save()}>
              {t('app.files.save')}
            </Button>
          </>
        )
      }
    >
      <ul ref={list} className="file-list" aria-label={t('app.files.list')}>
        {listing?.folder ? (
          <li>
            <button type="button" onClick={() => void visit(listing.parent)}>
              <CornerLeftUp aria-hidden /> {t('app.files.up')}
            </button>
          </li>
        ) : null}
        {listing?.entries.map(entry => (
          <li key={entry.path}>
            <button
              type="button"
              onClick={() =>
                entry.kind === 'folder'
                  ? void visit(entry.path)
                  : purpose === 'open'
                    ? void open(entry.path)
                    : setName(entry.name)
              }
            >
              {entry.kind === 'folder' ? <Folder aria-hidden /> : <FileCode aria-hidden />} {entry.name}
            </button>
          </li>
        ))}
        {listing && listing.entries.length === 0 ? (
          <li className="file-none">{t('app.files.none')}</li>
        ) : null}
      </ul>
    </Dialog>
  );
}
