import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { type Box, boundingBox } from '../../shared/graph/layout/geometry.ts';
import { motionOf } from '../session/motion.ts';
import { useSession } from '../session/session.ts';
import { shiftIntoView } from './shift-into-view.ts';
import type { Drawing } from './use-drawing.ts';

const margin = 24;

/**
 * Moves the view when a single selected node lies outside it (chosen in the text), and just as far as needed when a new
 * part is not wholly seen with its region and doors; else leaves it alone.
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
    const box = alone !== null && drawn ? latest.current.scene.boxes.get(alone) : undefined;
    if (!box) return;
    const { width, height } = store.getState();
    const camera = flow.getViewport();
    const { x, y, zoom } = camera;
    if (isNew) {
      const shift = shiftIntoView(surroundings(latest.current, alone, box), camera, { width, height });
      if (shift.x !== 0 || shift.y !== 0)
        void flow.setViewport({ x: x + shift.x, y: y + shift.y, zoom }, { duration: motionOf(220) });
      return;
    }
    const left = box.x * zoom + x;
    const top = box.y * zoom + y;
    const inside =
      left + box.width * zoom > margin &&
      left < width - margin &&
      top + box.height * zoom > margin &&
      top < height - margin;
    if (!inside)
      void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: motionOf(220) });
  }, [alone, drawn, flow, store]);
  // After the effect that asks what is new.
  useEffect(() => {
    known.current = new Set(drawing.scene.boxes.keys());
  }, [drawing.scene]);
}

/** What is good to see together with a new part, the most first: everything, its region and doors, its doors, its region, the part alone. */
function surroundings({ derived, scene }: Drawing, id: string, box: Box): readonly Box[] {
  const home = scene.homes.get(id);
  const region = home === undefined ? undefined : scene.boxes.get(home);
  const published = derived.graph.edges.some(edge => edge.kind === 'port' && edge.to === id);
  const wall = published ? scene.wall : null;
  const choices = wall ? [[region, wall], [wall], [region], []] : [[region], []];
  const all = [...scene.boxes.values(), scene.wall];
  return [all, ...choices].flatMap(others => boundingBox([box, ...others.filter(other => !!other)]) ?? []);
}
