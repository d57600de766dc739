import type { ConnectionLineComponentProps } from '@xyflow/react';
import { curveBetween, routePath, type Side } from '../../../shared/graph/drawing/bezier.ts';
import { useCanvas } from '../canvas-state.ts';

const opposite: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

/** The line that follows the pointer while a connection is dragged, in the colour of what it means. */
export function ConnectionLine({ fromX, fromY, toX, toY, fromPosition }: ConnectionLineComponentProps) {
  const kind = useCanvas(state => state.hint?.meaning.kind ?? 'nothing');
  const path = routePath([
    curveBetween({ x: fromX, y: fromY }, fromPosition, { x: toX, y: toY }, opposite[fromPosition]),
  ]);
  return (
    <g className="connection-line" data-kind={kind}>
      <path d={path} />
      <circle cx={toX} cy={toY} r="4" />
    </g>
  );
}
