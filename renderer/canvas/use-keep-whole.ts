import { getViewportForBounds, type ReactFlowState, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Area } from '../../shared/board/area.ts';
import { areaSeen, cameraOn } from '../../shared/board/camera.ts';
import type { Scene } from '../../shared/graph/drawing/scene.ts';
import { motionOf } from '../session/motion.ts';
import { drawnArea, framed, holds } from './first-look.ts';
import { fitOptions } from './fit-options.ts';

/** Until the canvas has its new size, in milliseconds. */
const settled = 80;

/** As large as it fits: within one part in a hundred. */
const fits = 0.01;

/**
 * A drawing that was seen whole is seen whole after the canvas changed its size (with the window, a panel, a full screen);
 * as large as it fits where it was that before, and while a class looks on. Who looks at a part of it keeps that part.
 */
export function useKeepWhole(scene: Scene, presenting: boolean): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const latest = useRef(scene);
  latest.current = scene;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let before: Area | null = null;
    /** Whether it was as large as it fits: then it grows again with the canvas. */
    let wasFitted = false;
    const isFitted = ({ transform, width, height, minZoom, maxZoom }: ReactFlowState): boolean => {
      const bounds = flow.getNodesBounds(flow.getNodes());
      const least = fitOptions.minZoom ?? minZoom;
      const most = fitOptions.maxZoom ?? maxZoom;
      const { zoom } = getViewportForBounds(bounds, width, height, least, most, fitOptions.padding ?? 0);
      return Math.abs(transform[2] / zoom - 1) < fits;
    };
    const seen = ({ transform: [x, y, zoom], width, height } = store.getState()): Area =>
      areaSeen({ x, y, zoom }, { width, height });
    const keep = (): void => {
      const drawn = drawnArea(latest.current);
      const wasWhole = drawn !== null && before !== null && holds(before, drawn);
      before = null;
      const { width, height } = store.getState();
      if (!wasWhole || width === 0) return;
      if (presenting) {
        void flow.setViewport(cameraOn(framed(drawn), { width, height }), { duration: motionOf(220) });
      } else if (wasFitted || !holds(seen(), drawn)) {
        void flow.fitView(fitOptions);
      }
    };
    const stop = store.subscribe((now, was) => {
      if (was.width === 0 || (now.width === was.width && now.height === was.height)) return;
      if (before === null) {
        before = seen(was);
        wasFitted = isFitted(was);
      }
      clearTimeout(timer);
      timer = setTimeout(keep, settled);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [flow, store, presenting]);
}
