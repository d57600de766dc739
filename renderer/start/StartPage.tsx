import { FileCode, FolderOpen, Waypoints } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecentProject, TemplateInfo } from '../../shared/rpc/messages.ts';
import { chooseFile } from '../session/choose-file.ts';
import { engine } from '../session/engine.ts';
import { createFromGallery, openProject } from '../session/project.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { EngineState } from '../ui/EngineState.tsx';
import { FileDialog } from '../ui/FileDialog.tsx';
import { LanguageButton } from '../ui/LanguageButton.tsx';
import { TechnologyMark } from '../ui/TechnologyMark.tsx';
import { ThemeButton } from '../ui/ThemeButton.tsx';
import './start.css';

/** Where everything begins: a stack from the gallery, a recent project, or a file. */
export function StartPage() {
  const { t } = useTranslation();
  const dialog = useSession(state => state.dialog);
  const opening = useSession(state => state.opening);
  const failure = useSession(state => state.failure);
  const docker = useSession(state => state.docker);
  const [templates, setTemplates] = useState<readonly TemplateInfo[]>([]);
  const [recent, setRecent] = useState<readonly RecentProject[]>([]);
  useEffect(() => {
    void engine.call('gallery.list', {}).then(setTemplates, () => undefined);
    void engine.call('projects.recent', {}).then(setRecent, () => undefined);
  }, []);
  return (
    <main className="start" aria-busy={opening}>
      <header className="start-head">
        <span className="start-brand">
          <Waypoints aria-hidden /> Drawbridge
        </span>
        <div className="bar-space" />
        <EngineState />
        <ThemeButton />
        <LanguageButton />
      </header>
      <div className="start-body">
        <h1>{t('app.start.title')}</h1>
        <p className="start-lead">{t('app.start.lead')}</p>
        {docker.kind === 'unavailable' ? (
          <p className="start-docker" role="note">
            <strong>{t(docker.message.key, docker.message.values)}</strong>
            <span>{t(docker.nextStep.key, docker.nextStep.values)}</span>
            <small>{t('app.start.designAnyway')}</small>
          </p>
        ) : null}
        {failure ? (
          <p className="start-failure" role="alert">
            {t(failure.message.key, failure.message.values)}{' '}
            {failure.nextStep ? t(failure.nextStep.key, failure.nextStep.values) : null}
          </p>
        ) : null}
        <h2>{t('app.start.gallery')}</h2>
        <ul className="start-gallery" aria-label={t('app.start.gallery')}>
          {templates.map(template => (
            <li key={template.id}>
              <button type="button" disabled={opening} onClick={() => void createFromGallery(template.id)}>
                <span className="start-marks">
                  {template.services.length === 0 ? <FileCode aria-hidden /> : null}
                  {technologiesOf(template).map(technology => (
                    <TechnologyMark key={technology} technology={technology} size={22} />
                  ))}
                </span>
                <strong>{t(template.title)}</strong>
                <span className="start-summary">{t(template.summary)}</span>
              </button>
            </li>
          ))}
        </ul>
        <div className="start-columns">
          <section>
            <h2>{t('app.start.recent')}</h2>
            {recent.length === 0 ? <p className="start-none">{t('app.start.noRecent')}</p> : null}
            <ul className="start-recent">
              {recent.map(project => (
                <li key={project.path}>
                  <button type="button" disabled={opening} onClick={() => void openProject(project.path)}>
                    <strong>{project.name}</strong>
                    <span title={project.path}>{project.path}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{t('app.start.open')}</h2>
            <p className="start-none">{t('app.start.openHint')}</p>
            <Button icon={<FolderOpen aria-hidden />} onClick={() => chooseFile('open')}>
              {t('app.start.openButton')}
            </Button>
          </section>
        </div>
      </div>
      {dialog?.kind === 'open' ? <FileDialog purpose="open" /> : null}
    </main>
  );
}

/** Each technology of a template once, in the order of its services. */
function technologiesOf(template: TemplateInfo): readonly (string | null)[] {
  return [...new Set(template.services.map(service => service.technology))];
}
