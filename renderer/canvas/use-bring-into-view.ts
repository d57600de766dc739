import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useSession } from '../session/session.ts';
import type { Drawing } from './use-drawing.ts';

const margin = 24;

/** Moves the view when a single selected node lies outside it (chosen in the text, or just added); else leaves it alone. */
export function useBringIntoView(drawing: Drawing): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const latest = useRef(drawing);
  latest.current = drawing;
  const alone = useSession(({ selection }) =>
    selection.nodes.length === 1 ? (selection.nodes[0] ?? null) : null,
  );
  const drawn = alone !== null && drawing.scene.boxes.has(alone);
  useEffect(() => {
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
    if (!inside) void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: 220 });
  }, [alone, drawn, flow, store]);
}
