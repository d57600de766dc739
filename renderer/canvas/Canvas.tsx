import '@xyflow/react/dist/base.css';
import { ReactFlowProvider } from '@xyflow/react';
import { useSession } from '../session/session.ts';
import { CanvasFlow } from './CanvasFlow.tsx';

/** The canvas: the open project's drawing. Fills its container. */
export function Canvas() {
  const project = useSession(state => state.info?.project ?? '');
  const derived = useSession(state => state.derived);
  if (!derived) return null;
  return (
    <ReactFlowProvider key={project}>
      <CanvasFlow derived={derived} />
    </ReactFlowProvider>
  );
}
