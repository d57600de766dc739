import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecentProject } from '../../shared/rpc/messages.ts';
import { ask, engine } from '../session/engine.ts';
import { openProject } from '../session/project.ts';
import { IconButton } from '../ui/Button.tsx';

/** The projects opened lately: open one, or take it off the list; what is gone says so. */
export function RecentList({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const [recent, setRecent] = useState<readonly RecentProject[]>([]);
  useEffect(() => {
    void engine.call('projects.recent', {}).then(setRecent, () => undefined);
  }, []);
  const forget = async (path: string): Promise<void> => {
    const rest = await ask('projects.forget', { path });
    if (rest) setRecent(rest);
  };
  return (
    <section aria-labelledby="start-recent">
      <h2 id="start-recent">{t('app.start.recent')}</h2>
      {recent.length === 0 ? <p className="start-none">{t('app.start.noRecent')}</p> : null}
      <ul className="start-recent" aria-labelledby="start-recent">
        {recent.map(({ path, name, missing }) => (
          <li key={path}>
            <button
              type="button"
              disabled={disabled || missing}
              title={missing ? t('app.start.missingHint') : path}
              onClick={() => void openProject(path)}
            >
              <strong>
                {name}
                {missing ? <em>{t('app.start.missing')}</em> : null}
              </strong>
              <span dir="rtl">
                <bdi>{path}</bdi>
              </span>
            </button>
            <IconButton
              label={t('app.start.forget', { name })}
              icon={<X aria-hidden />}
              onClick={() => void forget(path)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
