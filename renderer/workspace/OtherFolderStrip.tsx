import { useTranslation } from 'react-i18next';
import { runCommand } from '../session/run-command.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';

/** What runs under this project's name was started from another folder: says so and offers a name of its own. */
export function OtherFolderStrip() {
  const { t } = useTranslation();
  const info = useSession(state => state.info);
  const folders = useSession(state => state.live?.startedElsewhere);
  if (!info || !folders || folders.length === 0) return null;
  const name = freeName(info.name, info.folder);
  return (
    <div className="strip" role="alert">
      <p>
        <strong>{t('docker.elsewhere.title')}.</strong>{' '}
        {t('docker.elsewhere.text', { name: info.name, folders: folders.join(', ') })}
      </p>
      <Button onClick={() => void runCommand('set', { path: ['name'], value: name })}>
        {t('docker.elsewhere.rename', { name })}
      </Button>
    </div>
  );
}

/** The folder's own name where that is another one; else the name with the next number. */
function freeName(name: string, folder: string): string {
  const own = (folder.split(/[/\\]/).at(-1) ?? '').toLowerCase().replace(/[^-_a-z0-9]/g, '');
  if (own !== name && /^[a-z0-9]/.test(own)) return own;
  const [, stem = name, number = '1'] = /^(.*?)-(\d{1,4})$/.exec(name) ?? [];
  return `${stem}-${Number(number) + 1}`;
}
