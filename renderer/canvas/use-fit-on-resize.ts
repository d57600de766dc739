import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { areaSeen } from '../../shared/board/camera.ts';
import { useWhiteboard } from '../session/whiteboard.ts';
import { fitOptions } from './fit-options.ts';

/** The window's size is settled after this pause, in milliseconds. */
const settled = 200;

/**
 * Shows the whole drawing again when the window became so small that it no longer is, or larger after that; a detail that
 * was zoomed to stays, and so does a presented view.
 */
export function useFitOnResize(): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let whole = false;
    /** The view that the last fit left: nobody has moved it since, as long as it is the same. */
    let fitted = '';
    const view = (): string => JSON.stringify(flow.getViewport());
    const seen = (): boolean => {
      const { width, height, nodes } = store.getState();
      if (nodes.length === 0 || width === 0) return false;
      const area = areaSeen(flow.getViewport(), { width, height });
      const drawn = flow.getNodesBounds(nodes);
      return (
        drawn.x >= area.x &&
        drawn.y >= area.y &&
        drawn.x + drawn.width <= area.x + area.width &&
        drawn.y + drawn.height <= area.y + area.height
      );
    };
    const settle = async (): Promise<void> => {
      timer = undefined;
      if (!whole || useWhiteboard.getState().presenting) return;
      if (seen() && view() !== fitted) return;
      await flow.fitView(fitOptions);
      fitted = view();
    };
    const resize = (): void => {
      // Heard before React Flow measures the canvas: it has its old size still.
      if (timer === undefined) whole = seen();
      clearTimeout(timer);
      timer = setTimeout(() => void settle(), settled);
    };
    window.addEventListener('resize', resize, true);
    return () => {
      window.removeEventListener('resize', resize, true);
      clearTimeout(timer);
    };
  }, [flow, store]);
}
