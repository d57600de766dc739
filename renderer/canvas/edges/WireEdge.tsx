import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { Flag, Heart, type LucideIcon } from 'lucide-react';
import { memo } from 'react';
import type { Side } from '../../../shared/graph/drawing/bezier.ts';
import { selectEdge } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import { useCanvas } from '../canvas-state.ts';
import type { CanvasEdge } from '../flow-types.ts';
import './wire-edge.css';

const turns: Readonly<Record<Side, number>> = { left: 0, top: 90, right: 180, bottom: 270 };

/** An edge: a smooth line with an arrow, and its word where there is room or when somebody looks at it. */
export const WireEdge = memo(function WireEdge({
  id,
  source,
  target,
  selected,
  data,
}: EdgeProps<CanvasEdge>) {
  const near = useSession(
    ({ selection }) => selection.nodes.includes(source) || selection.nodes.includes(target),
  );
  const hovered = useCanvas(
    state => state.hovered === id || state.hovered === source || state.hovered === target,
  );
  if (!data) return null;
  const lit = selected === true || near || hovered;
  const { kind } = data.edge;
  const condition = data.edge.kind === 'depends_on' ? data.edge.condition : undefined;
  const Icon = condition && conditionIcons[condition];
  const { x, y } = data.labelAt;
  return (
    <g className="wire" data-kind={kind} data-lit={lit} data-selected={selected === true} data-far={data.far}>
      <path className="wire-reach" d={data.path} />
      <path className="wire-line" d={data.path} />
      {data.plug ? (
        <circle className="wire-plug" cx={data.tip.x} cy={data.tip.y} r="4" />
      ) : (
        <path
          className="wire-arrow"
          d="M0,0 L-10,-4.6 L-10,4.6 Z"
          transform={`translate(${data.tip.x} ${data.tip.y}) rotate(${turns[data.toSide]})`}
        />
      )}
      {data.label !== null && (lit || data.labelRoom !== 'none') ? (
        <EdgeLabelRenderer>
          <button
            type="button"
            tabIndex={-1}
            className="wire-label nodrag nopan"
            data-kind={kind}
            data-lit={lit}
            title={data.label}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
            onClick={() => selectEdge(id)}
          >
            {Icon ? <Icon aria-hidden /> : null}
            {lit || data.labelRoom === 'word' ? <span>{data.label}</span> : null}
          </button>
        </EdgeLabelRenderer>
      ) : null}
    </g>
  );
});

const conditionIcons: Readonly<Record<string, LucideIcon>> = {
  service_healthy: Heart,
  service_completed_successfully: Flag,
};
