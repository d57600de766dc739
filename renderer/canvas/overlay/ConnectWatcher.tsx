import { useConnection, useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useCanvas } from '../canvas-state.ts';
import { connectMeaning } from '../gestures/connect-meaning.ts';
import { nodeAt } from '../gestures/node-at.ts';
import type { Drawing } from '../use-drawing.ts';

/** Keeps the hint at the pointer fresh while a connection is dragged. */
export function ConnectWatcher({ drawing }: { readonly drawing: Drawing }) {
  const { derived, scene } = drawing;
  const flow = useReactFlow();
  const from = useConnection(connection => (connection.inProgress ? connection.fromNode.id : null));
  const x = useConnection(connection => (connection.inProgress ? connection.to.x : 0));
  const y = useConnection(connection => (connection.inProgress ? connection.to.y : 0));
  useEffect(() => {
    if (from === null) return;
    const target = nodeAt(derived.graph, scene, { x, y }, from);
    const meaning = connectMeaning(derived.graph, derived.stack, from, target);
    const view = flow.getViewport();
    useCanvas.setState({
      hint: { x: x * view.zoom + view.x, y: y * view.zoom + view.y, meaning, target },
    });
  }, [from, x, y, derived, scene, flow]);
  return null;
}
