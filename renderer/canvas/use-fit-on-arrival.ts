import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../session/session.ts';
import { fitOptions } from './fit-options.ts';

/** More than a dropped part with its volume, port and network brings: a text that was pasted or undone. */
const manyAtOnce = 6;
/** Until new cards have their places and the panels theirs, in milliseconds. */
const settled = 80;

/**
 * Shows the whole drawing when a text arrives on an empty canvas, or when somebody asks for it; parts dropped one by one leave the view alone. Gives
 * whether there was something to show at the start.
 */
export function useFitOnArrival(count: number): boolean {
  const flow = useReactFlow();
  const [full] = useState(count > 0);
  const before = useRef(count);
  useEffect(() => {
    if (before.current === 0 && count > manyAtOnce) void flow.fitView(fitOptions);
    before.current = count;
  }, [count, flow]);
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
