import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { type Box, boundingBox } from '../../shared/graph/layout/geometry.ts';
import { motionOf } from '../session/motion.ts';
import { useSession } from '../session/session.ts';
import type { Drawing } from './use-drawing.ts';

const margin = 24;

/**
 * Moves the view when a single selected node lies outside it (chosen in the text), and just as far as needed when a new
 * service has doors outside it; else leaves it alone.
 */
export function useBringIntoView(drawing: Drawing): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const latest = useRef(drawing);
  latest.current = drawing;
  const known = useRef<ReadonlySet<string>>(new Set(drawing.scene.boxes.keys()));
  const alone = useSession(({ selection }) =>
    selection.nodes.length === 1 ? (selection.nodes[0] ?? null) : null,
  );
  const drawn = alone !== null && drawing.scene.boxes.has(alone);
  useEffect(() => {
    const isNew = alone !== null && !known.current.has(alone);
    known.current = new Set(latest.current.scene.boxes.keys());
    const box = alone !== null && drawn ? latest.current.scene.boxes.get(alone) : undefined;
    if (!box) return;
    const { width, height } = store.getState();
    const { x, y, zoom } = flow.getViewport();
    const left = box.x * zoom + x;
    const top = box.y * zoom + y;
    const inside =
      left + box.width * zoom > margin &&
      left < width - margin &&
      top + box.height * zoom > margin &&
      top < height - margin;
    if (!inside) {
      void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: motionOf(220) });
      return;
    }
    const whole = isNew ? withDoors(latest.current, alone, box) : box;
    const shift = margin - (whole.x * zoom + x);
    if (isNew && shift > 0 && whole.width * zoom + 2 * margin < width) {
      void flow.setViewport({ x: x + shift, y, zoom }, { duration: motionOf(220) });
    }
  }, [alone, drawn, flow, store]);
}

/** The service's box together with the strip of this computer, when it has doors there. */
function withDoors({ derived, scene }: Drawing, id: string, box: Box): Box {
  const published = derived.graph.edges.some(edge => edge.kind === 'port' && edge.to === id);
  return (published && scene.wall ? boundingBox([box, scene.wall]) : null) ?? box;
}
