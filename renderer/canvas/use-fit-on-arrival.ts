import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import type { GraphNode } from '../../shared/graph/graph.ts';
import { useSession } from '../session/session.ts';
import { arrives } from './arrives.ts';
import { fitOptions } from './fit-options.ts';

/** Until new cards have their places and the panels theirs, in milliseconds. */
const settled = 80;

/**
 * Shows the whole drawing when another one arrives, or when somebody asks for it; parts dropped one by one leave the view
 * alone. Gives whether there was something to show at the start.
 */
export function useFitOnArrival(nodes: readonly GraphNode[]): boolean {
  const flow = useReactFlow();
  const [full] = useState(nodes.length > 0);
  const before = useRef(nodes);
  useEffect(() => {
    const another = arrives(before.current, nodes);
    before.current = nodes;
    if (!another) return undefined;
    const timer = setTimeout(() => void flow.fitView(fitOptions), settled);
    return () => clearTimeout(timer);
  }, [nodes, flow]);
  const asked = useSession(state => state.wholeDrawing);
  const answered = useRef(asked);
  useEffect(() => {
    if (asked === answered.current) return;
    answered.current = asked;
    const timer = setTimeout(() => void flow.fitView(fitOptions), settled);
    return () => clearTimeout(timer);
  }, [asked, flow]);
  return full;
}
