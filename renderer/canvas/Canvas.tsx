import '@xyflow/react/dist/base.css';
import { ReactFlowProvider } from '@xyflow/react';
import { useSession } from '../session/session.ts';
import { CanvasFlow, type CanvasSlots } from './CanvasFlow.tsx';

/** The canvas: the open project's drawing, with what others lay over it. Fills its container. */
export function Canvas(slots: CanvasSlots) {
  const project = useSession(state => state.info?.project ?? '');
  const derived = useSession(state => state.derived);
  if (!derived) return null;
  return (
    <ReactFlowProvider key={project}>
      <CanvasFlow derived={derived} {...slots} />
    </ReactFlowProvider>
  );
}
