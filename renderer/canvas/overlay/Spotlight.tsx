import { ViewportPortal } from '@xyflow/react';
import type { Box } from '../../../shared/graph/layout/geometry.ts';
import { useSession } from '../../session/session.ts';
import { useWhiteboard } from '../../session/whiteboard.ts';
import type { Drawing } from '../use-drawing.ts';

/** How far the veil reaches, canvas units: farther than the canvas can be zoomed out. */
const far = 40_000;
const margin = 14;
const bend = 12;

/** Dims everything but what is selected, while the spotlight is on. */
export function Spotlight({ drawing }: { readonly drawing: Drawing }) {
  const on = useWhiteboard(state => state.spotlight);
  const nodes = useSession(state => state.selection.nodes);
  const boxes = nodes.flatMap(id => drawing.scene.boxes.get(id) ?? []);
  if (!on || boxes.length === 0) return null;
  const outermost = boxes.filter(box => !boxes.some(other => other !== box && holds(other, box)));
  const holes = outermost.map(box => {
    const [x, y] = [box.x - margin, box.y - margin];
    const [width, height] = [box.width + 2 * margin, box.height + 2 * margin];
    const [h, v] = [width - 2 * bend, height - 2 * bend];
    const arc = (dx: number, dy: number): string => `a${bend} ${bend} 0 0 1 ${dx} ${dy}`;
    return `M${x + bend} ${y}h${h}${arc(bend, bend)}v${v}${arc(-bend, bend)}h${-h}${arc(-bend, -bend)}v${-v}${arc(bend, -bend)}Z`;
  });
  return (
    <ViewportPortal>
      <svg className="spotlight" aria-hidden="true">
        <path d={`M${-far} ${-far}H${far}V${far}H${-far}Z${holes.join('')}`} fillRule="evenodd" />
      </svg>
    </ViewportPortal>
  );
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}
