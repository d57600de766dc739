import { FileCode } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeBringIn, createFromDrop } from '../session/bring-in.ts';
import { ask } from '../session/engine.ts';
import { useSession } from '../session/session.ts';
import type { SortedDrop } from '../session/sort-drop.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './bring-in.css';

/** Asks where the copies of dropped files go: a browser tab cannot open files where they lie. */
export function DropDialog({ drop }: { readonly drop: Extract<SortedDrop, { kind: 'project' }> }) {
  const { t } = useTranslation();
  const projects = useSession(state => state.app?.projectsFolder ?? '');
  const busy = useSession(state => state.opening);
  const [roots, setRoots] = useState<readonly string[]>([]);
  const [folder, setFolder] = useState<string | null>(null);
  const [name, setName] = useState(drop.name);
  useEffect(() => {
    void ask('files.list', {}).then(listing => setRoots(listing?.entries.map(({ path }) => path) ?? []));
  }, []);
  const names = Object.keys(drop.files);
  const usable = name.trim() !== '' && !busy;
  const create = (): void => void (usable && createFromDrop(name.trim(), folder));
  return (
    <Dialog
      title={t('bring.drop.title')}
      description={t('bring.drop.explain', { count: names.length })}
      onClose={closeBringIn}
      actions={
        <>
          <Button onClick={closeBringIn}>{t('app.dialogCancel')}</Button>
          <Button look="accent" disabled={!usable} onClick={create}>
            {t('bring.drop.confirm')}
          </Button>
        </>
      }
    >
      <label className="bring-field">
        {t('bring.drop.name')}
        <input
          value={name}
          spellCheck={false}
          onChange={event => setName(event.target.value)}
          onKeyDown={event => event.key === 'Enter' && create()}
        />
      </label>
      <label className="bring-field">
        {t('bring.drop.into')}
        <select value={folder ?? projects} onChange={event => setFolder(event.target.value)}>
          {[...new Set([projects, ...roots])].map(path => (
            <option key={path}>{path}</option>
          ))}
        </select>
      </label>
      <h3 className="bring-heading">{t('bring.drop.files')}</h3>
      <ul className="bring-files">
        {names.map(file => (
          <li key={file}>
            <FileCode aria-hidden /> {file}
          </li>
        ))}
      </ul>
      {drop.leftOut.length > 0 ? (
        <>
          <h3 className="bring-heading">{t('bring.drop.leftOut')}</h3>
          <ul className="bring-files">
            {drop.leftOut.slice(0, 12).map(({ path, reason }) => (
              <li key={path}>
                {path} <span>({t(`bring.drop.${reason}`)})</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  );
}
