import { useReactFlow, useStore } from '@xyflow/react';
import {
  Hand,
  LayoutGrid,
  type LucideIcon,
  Map as MapIcon,
  Maximize,
  MousePointer2,
  Redo2,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { boardAfterMove, placedNodes } from '../../../shared/graph/drawing/places.ts';
import { layoutGraph } from '../../../shared/graph/layout/layout-graph.ts';
import { motionOf } from '../../session/motion.ts';
import { redo, undo } from '../../session/project.ts';
import { moveNodes } from '../../session/run-command.ts';
import { useSession } from '../../session/session.ts';
import { useWhiteboard } from '../../session/whiteboard.ts';
import { chooseTool, useCanvas } from '../canvas-state.ts';
import { fitOptions } from '../fit-options.ts';
import type { Drawing } from '../use-drawing.ts';
import './toolbar.css';

/** The floating tools at the bottom of the canvas; `children` are more of them. */
export function Toolbar({ drawing, children }: { readonly drawing: Drawing; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  const flow = useReactFlow();
  const ownTool = useCanvas(state => state.tool);
  const boardTool = useWhiteboard(state => state.tool);
  const tool = boardTool === null ? ownTool : null;
  const minimap = useCanvas(state => state.minimap);
  const canUndo = useSession(state => state.info?.canUndo === true);
  const canRedo = useSession(state => state.info?.canRedo === true);
  const zoom = useStore(state => Math.round(state.transform[2] * 100));
  const { derived, places, layoutSizes } = drawing;

  const arrange = (): void => {
    const { positions } = layoutGraph(derived.graph, {}, layoutSizes);
    const standing = placedNodes(derived.graph).flatMap(({ id }) => {
      const at = positions[id];
      return at ? [[id, at] as const] : [];
    });
    const changes = boardAfterMove(places, useSession.getState().positions, Object.fromEntries(standing));
    if (Object.keys(changes).length > 0) moveNodes(changes);
    setTimeout(() => void flow.fitView(fitOptions), 60);
  };

  return (
    <div className="toolbar" role="toolbar" aria-label={t('canvas.tools.label')}>
      <Tool
        label={t('canvas.tools.select')}
        icon={MousePointer2}
        pressed={tool === 'select'}
        onClick={() => chooseTool('select')}
      />
      <Tool
        label={t('canvas.tools.pan')}
        icon={Hand}
        pressed={tool === 'pan'}
        onClick={() => chooseTool('pan')}
      />
      {children}
      <span className="toolbar-gap" />
      <Tool label={t('canvas.tools.undo')} icon={Undo2} disabled={!canUndo} onClick={undo} />
      <Tool label={t('canvas.tools.redo')} icon={Redo2} disabled={!canRedo} onClick={redo} />
      <span className="toolbar-gap" />
      <Tool
        label={t('canvas.tools.arrange')}
        icon={LayoutGrid}
        disabled={derived.stale || derived.graph.nodes.length === 0}
        onClick={arrange}
      />
      <Tool label={t('canvas.tools.fit')} icon={Maximize} onClick={() => void flow.fitView(fitOptions)} />
      <span className="toolbar-map">
        <Tool
          label={t('canvas.tools.minimap')}
          icon={MapIcon}
          pressed={minimap}
          onClick={() => useCanvas.setState({ minimap: !minimap })}
        />
      </span>
      <span className="toolbar-zoom">
        <Tool
          label={t('canvas.tools.zoomOut')}
          icon={ZoomOut}
          onClick={() => void flow.zoomOut({ duration: motionOf(120) })}
        />
        <span className="toolbar-percent">{zoom}%</span>
        <Tool
          label={t('canvas.tools.zoomIn')}
          icon={ZoomIn}
          onClick={() => void flow.zoomIn({ duration: motionOf(120) })}
        />
      </span>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

function Tool({ label, icon: Icon, onClick, pressed, disabled }: ToolProps) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon aria-hidden />
    </button>
  );
}
