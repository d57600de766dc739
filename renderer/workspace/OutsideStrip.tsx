import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allowFile } from '../session/allow-file.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';

/** The files outside its folder that the project reads, each with the way to allow it; where it really leads is shown first. */
export function OutsideStrip() {
  const { t } = useTranslation();
  const project = useSession(state => state.info?.project);
  const files = useSession(state => state.info?.outsideFiles) ?? [];
  const [later, setLater] = useState('');
  const asked = `${project} ${files.map(file => file.path).join()}`;
  if (files.length === 0 || later === asked) return null;
  return (
    <section className="strip" aria-label={t('projects.outside.title')}>
      <div className="strip-files">
        <p>{t('projects.outside.text', { count: files.length })}</p>
        <ul>
          {files.map(file => (
            <li key={file.name}>
              <code>{file.path}</code>
              <Button
                aria-label={t('projects.outside.allowFile', { name: file.name })}
                onClick={() => void allowFile(file)}
              >
                {t('projects.outside.allow')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <Button look="quiet" onClick={() => setLater(asked)}>
        {t('projects.outside.later')}
      </Button>
    </section>
  );
}
