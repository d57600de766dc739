import { Package, Play, Square, Waypoints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PresentButton } from '../classroom/present/PresentButton.tsx';
import { openHandIn } from '../session/hand-in.ts';
import { nothingToApply } from '../session/nothing-to-apply.ts';
import { closeProject } from '../session/project.ts';
import { cancelAction, runStack, stopStack } from '../session/run-stack.ts';
import { useSession, type ViewMode } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { EngineState } from '../ui/EngineState.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { FileMenu } from './FileMenu.tsx';

/** The top line: project, file, views, Docker, Run or Stop. */
export function Bar() {
  const { t } = useTranslation();
  const info = useSession(state => state.info);
  const view = useSession(state => state.view);
  if (!info) return null;
  return (
    <header className="bar">
      <button
        type="button"
        className="bar-home"
        title={t('app.backToStart')}
        onClick={() => void closeProject()}
      >
        <Waypoints aria-hidden />
        <span>{info.name}</span>
      </button>
      <span className="bar-file" title={info.project}>
        {info.file} · {info.saved ? t('app.saved') : t('app.unsaved')}
      </span>
      {info.saved ? null : (
        <span className="bar-unsaved" role="img" aria-label={t('app.unsaved')} title={t('app.unsaved')} />
      )}
      <FileMenu />
      <Segmented<ViewMode>
        label={t('app.view.label')}
        value={view}
        onChange={chooseView}
        options={[
          { value: 'draw', label: t('app.view.draw') },
          { value: 'both', label: t('app.view.both') },
          { value: 'yaml', label: t('app.view.yaml') },
        ]}
      />
      <div className="bar-space" />
      <EngineState />
      <PresentButton />
      <HandInButton />
      <RunButton />
    </header>
  );
}

/** Who asks for the YAML sees it, whatever the panel showed before. */
function chooseView(view: ViewMode): void {
  useSession.setState(view === 'draw' ? { view } : { view, tab: 'yaml' });
}

function HandInButton() {
  const { t } = useTranslation();
  return (
    <Button
      className="bar-hand-in"
      icon={<Package aria-hidden />}
      title={t('handin.button')}
      onClick={openHandIn}
    >
      {t('handin.button')}
    </Button>
  );
}

function RunButton() {
  const { t } = useTranslation();
  const usable = useSession(state => state.docker.kind === 'ready' && state.bridge !== 'lost');
  const action = useSession(state => state.action);
  const running = useSession(state =>
    Boolean(
      state.live?.services.some(service => !['absent', 'exited', 'dead', 'created'].includes(service.state)),
    ),
  );
  const unchanged = useSession(nothingToApply);
  const acting = action?.state === 'running' || action?.state === 'cancelling';
  // One button at one place, whatever it does: the keyboard's focus stays on it.
  return (
    <>
      {acting || !running || unchanged ? null : (
        <Button look="quiet" disabled={!usable} title={t('app.runAgainHint')} onClick={() => void runStack()}>
          {t('app.runAgain')}
        </Button>
      )}
      {acting ? (
        <Button
          icon={<Square aria-hidden />}
          disabled={action.state === 'cancelling'}
          onClick={() => void cancelAction()}
        >
          {action.state === 'cancelling' ? t('app.cancelling') : t('app.cancel')}
        </Button>
      ) : running ? (
        <Button
          icon={<Square aria-hidden />}
          disabled={!usable}
          title={t('app.stopHint')}
          onClick={() => void stopStack()}
        >
          {t('app.stop')}
        </Button>
      ) : (
        <Button
          look="run"
          icon={<Play aria-hidden />}
          disabled={!usable}
          title={usable ? t('app.runHint') : t('app.runNeedsDocker')}
          onClick={() => void runStack()}
        >
          {t('app.run')}
        </Button>
      )}
    </>
  );
}
