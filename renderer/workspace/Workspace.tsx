import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { Catalogue } from '../catalogue/Catalogue.tsx';
import { Presenting } from '../classroom/present/PresentButton.tsx';
import { ProblemsDock } from '../doctor/ProblemsDock.tsx';
import { Guide } from '../guide/Guide.tsx';
import { useSession } from '../session/session.ts';
import { useWhiteboard } from '../session/whiteboard.ts';
import { ActionStrip } from './ActionStrip.tsx';
import { Bar } from './Bar.tsx';
import { ConflictStrip } from './ConflictStrip.tsx';
import { Dialogs } from './Dialogs.tsx';
import { DrawingBoard } from './DrawingBoard.tsx';
import { PresentSpace } from './PresentSpace.tsx';
import { RightPanel } from './RightPanel.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useShortcuts } from './shortcuts.ts';
import './workspace.css';

/** Below this width of the window, in pixels, the drawing needs the room more than the panel. */
const roomy = 1180;

/** The open project: bar, catalogue, canvas, right panel, status line; or, while presenting, the drawing alone. */
export function Workspace() {
  const presenting = useWhiteboard(state => state.presenting);
  useShortcuts();
  return (
    <>
      <Presenting />
      {presenting ? <PresentSpace /> : <Desk />}
    </>
  );
}

function Desk() {
  const { t } = useTranslation();
  const view = useSession(state => state.view);
  const name = useSession(state => state.info?.name);
  return (
    <div className="workspace">
      <Bar />
      <ConflictStrip />
      <Guide />
      <main className="workspace-main" aria-label={name}>
        {view === 'yaml' ? null : (
          <aside className="workspace-catalogue">
            <Catalogue />
          </aside>
        )}
        <Group orientation="horizontal" className="workspace-panels" key={view}>
          {view === 'yaml' ? null : (
            <Panel id="canvas" minSize="320px" className="workspace-canvas">
              <div className="workspace-drawing">
                <DrawingBoard />
                <ActionStrip />
              </div>
              <ProblemsDock />
            </Panel>
          )}
          {view === 'both' ? (
            <Separator className="workspace-separator" aria-label={t('app.panel.width')} />
          ) : null}
          {view === 'draw' ? null : (
            <Panel
              id="panel"
              defaultSize={view === 'both' ? (window.innerWidth < roomy ? '300px' : '378px') : '100%'}
              minSize="280px"
              className="workspace-panel"
            >
              <RightPanel />
              {view === 'yaml' ? <ProblemsDock /> : null}
            </Panel>
          )}
        </Group>
      </main>
      <StatusBar />
      <Dialogs />
    </div>
  );
}
