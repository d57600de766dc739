import { BookOpen, Waypoints } from 'lucide-react';
import { Fragment, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateInfo } from '../../shared/rpc/messages.ts';
import { engine } from '../session/engine.ts';
import { showGlossary } from '../session/glossary.ts';
import { useSession } from '../session/session.ts';
import { IconButton } from '../ui/Button.tsx';
import { EngineState } from '../ui/EngineState.tsx';
import { FileDialog } from '../ui/FileDialog.tsx';
import { LanguageButton } from '../ui/LanguageButton.tsx';
import { ThemeButton } from '../ui/ThemeButton.tsx';
import { GalleryCard } from './GalleryCard.tsx';
import { OpenActions } from './OpenActions.tsx';
import { RecentList } from './RecentList.tsx';
import './start.css';

const galleries: readonly { readonly kind: TemplateInfo['kind']; readonly title: string }[] = [
  { kind: 'stack', title: 'app.start.gallery' },
  { kind: 'system', title: 'app.start.systems' },
  { kind: 'demo', title: 'app.start.demos' },
];

/** Where everything begins: a stack from the gallery, a recent project, or something of one's own. */
export function StartPage() {
  const { t } = useTranslation();
  const dialog = useSession(state => state.dialog);
  const opening = useSession(state => state.opening);
  const failure = useSession(state => state.failure);
  const docker = useSession(state => state.docker);
  const [templates, setTemplates] = useState<readonly TemplateInfo[]>([]);
  useEffect(() => {
    void engine.call('gallery.list', {}).then(setTemplates, () => undefined);
  }, []);
  return (
    <main className="start" aria-busy={opening}>
      <header className="start-head">
        <span className="start-brand">
          <Waypoints aria-hidden /> Drawbridge
        </span>
        <div className="bar-space" />
        <EngineState />
        <IconButton
          label={t('glossary.title')}
          icon={<BookOpen aria-hidden />}
          onClick={() => showGlossary(true)}
        />
        <ThemeButton />
        <LanguageButton />
      </header>
      <div className="start-scroll">
        <div className="start-body">
          <div className="start-intro">
            <h1>{t('app.start.title')}</h1>
            <p className="start-lead">{t('app.start.lead')}</p>
            {docker.kind === 'unavailable' ? (
              <p className="start-docker" role="note">
                <strong>{t(docker.message.key, docker.message.values)}</strong>{' '}
                {t(docker.nextStep.key, docker.nextStep.values)} <span>{t('app.start.designAnyway')}</span>
              </p>
            ) : null}
            {failure ? (
              <p className="start-failure" role="alert">
                <strong>{t(failure.message.key, failure.message.values)}</strong>{' '}
                {failure.nextStep ? t(failure.nextStep.key, failure.nextStep.values) : null}
              </p>
            ) : null}
          </div>
          <div className="start-main">
            {galleries.map(({ kind, title }) => {
              const shown = templates.filter(template => template.kind === kind);
              if (shown.length === 0) return null;
              return (
                <Fragment key={kind}>
                  <h2>{t(title)}</h2>
                  <ul className="start-gallery" data-kind={kind} aria-label={t(title)}>
                    {shown.map(template => (
                      <GalleryCard key={template.id} template={template} disabled={opening} />
                    ))}
                  </ul>
                </Fragment>
              );
            })}
          </div>
          <aside className="start-side">
            <OpenActions disabled={opening} />
            <RecentList disabled={opening} />
          </aside>
        </div>
      </div>
      {dialog?.kind === 'open' ? <FileDialog purpose="open" /> : null}
    </main>
  );
}
