import { ChevronLeft, ChevronRight, FileCode, Focus, MousePointer2, Play, Square, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cancelAction, runStack, stopStack } from '../../session/run-stack.ts';
import { useSession } from '../../session/session.ts';
import { setPresenting, takeTool, toggleYamlBeside, useWhiteboard } from '../../session/whiteboard.ts';
import { IconButton } from '../../ui/Button.tsx';
import { BoardTools } from '../BoardTools.tsx';
import { useBoardState } from '../board-state.ts';
import { HoldButton } from './HoldButton.tsx';
import { ViewsMenu } from './ViewsMenu.tsx';
import { stepViews, useViews } from './views.ts';
import './present.css';

/** The presenter's strip: steps through the views, the whiteboard's tools, spotlight, file, Run or Stop, leave. */
export function PresentStrip() {
  const { t } = useTranslation();
  const spotlight = useWhiteboard(state => state.spotlight);
  const yaml = useWhiteboard(state => state.yamlBeside);
  return (
    <div className="board-tools present-strip" role="toolbar" aria-label={t('classroom.present.tools')}>
      <Steps />
      <span className="board-gap" />
      <Select />
      <BoardTools />
      <span className="board-gap" />
      <IconButton
        label={t('classroom.present.spotlight')}
        icon={<Focus aria-hidden />}
        pressed={spotlight}
        onClick={() => useWhiteboard.setState({ spotlight: !spotlight })}
      />
      <IconButton
        label={t('classroom.present.yaml')}
        icon={<FileCode aria-hidden />}
        pressed={yaml}
        onClick={toggleYamlBeside}
      />
      <RunOrStop />
      <IconButton
        label={t('classroom.present.leave')}
        icon={<X aria-hidden />}
        onClick={() => setPresenting(false)}
      />
    </div>
  );
}

function Select() {
  const { t } = useTranslation();
  const none = useWhiteboard(state => state.tool === null);
  return (
    <IconButton
      label={t('classroom.tool.select')}
      icon={<MousePointer2 aria-hidden />}
      pressed={none}
      onClick={() => takeTool(null)}
    />
  );
}

function Steps() {
  const { t } = useTranslation();
  const views = useViews();
  const current = useBoardState(state => state.currentView);
  const at = views.findIndex(({ id }) => id === current);
  return (
    <>
      {views.length > 0 ? (
        <>
          <IconButton
            label={t('classroom.present.before')}
            icon={<ChevronLeft aria-hidden />}
            disabled={at === 0}
            onClick={() => stepViews(-1)}
          />
          <output className="present-step" aria-live="polite" title={views[at]?.view.name}>
            {t('classroom.present.step', { step: at < 0 ? '–' : at + 1, steps: views.length })}
            <span>{views[at]?.view.name}</span>
          </output>
          <IconButton
            label={t('classroom.present.next')}
            icon={<ChevronRight aria-hidden />}
            disabled={at === views.length - 1}
            onClick={() => stepViews(1)}
          />
        </>
      ) : null}
      <ViewsMenu />
    </>
  );
}

function RunOrStop() {
  const { t } = useTranslation();
  const usable = useSession(state => state.docker.kind === 'ready');
  const action = useSession(state => state.action?.state);
  const running = useSession(state =>
    Boolean(
      state.live?.services.some(service => !['absent', 'exited', 'dead', 'created'].includes(service.state)),
    ),
  );
  if (action === 'running' || action === 'cancelling') {
    return (
      <HoldButton
        label={t('app.cancel')}
        hint={t('classroom.present.hold')}
        icon={<Square aria-hidden />}
        disabled={action === 'cancelling'}
        onHeld={() => void cancelAction()}
      />
    );
  }
  return (
    <HoldButton
      key={running ? 'stop' : 'run'}
      label={running ? t('app.stop') : t('app.run')}
      hint={usable ? t('classroom.present.hold') : t('app.runNeedsDocker')}
      icon={running ? <Square aria-hidden /> : <Play aria-hidden />}
      disabled={!usable}
      onHeld={() => void (running ? stopStack() : runStack())}
    />
  );
}
