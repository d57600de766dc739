import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Area } from '../../shared/board/area.ts';
import { areaSeen, cameraOn } from '../../shared/board/camera.ts';
import type { Scene } from '../../shared/graph/drawing/scene.ts';
import { motionOf } from '../session/motion.ts';
import { drawnArea, framed, holds } from './first-look.ts';
import { fitOptions } from './fit-options.ts';

/** Until the canvas has its new size, in milliseconds. */
const settled = 80;

/**
 * A drawing that was seen whole is seen whole after the canvas changed its size (with the window, a panel, a full screen);
 * while a class looks on, as large as it fits. Who looks at a part of it keeps that part.
 */
export function useKeepWhole(scene: Scene, presenting: boolean): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const latest = useRef(scene);
  latest.current = scene;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let before: Area | null = null;
    /** The camera as it was left here: it may grow again with the canvas. */
    let left: unknown = null;
    const seen = ({ transform: [x, y, zoom], width, height } = store.getState()): Area =>
      areaSeen({ x, y, zoom }, { width, height });
    const keep = (): void => {
      const drawn = drawnArea(latest.current);
      const wasWhole = drawn !== null && before !== null && holds(before, drawn);
      before = null;
      const { transform, width, height } = store.getState();
      if (!wasWhole || width === 0) return;
      if (presenting) {
        void flow.setViewport(cameraOn(framed(drawn), { width, height }), { duration: motionOf(220) });
      } else if (left === transform || !holds(seen(), drawn)) {
        void flow.fitView(fitOptions).then(() => {
          left = store.getState().transform;
        });
      }
    };
    const stop = store.subscribe((now, was) => {
      if (was.width === 0 || (now.width === was.width && now.height === was.height)) return;
      before ??= seen(was);
      clearTimeout(timer);
      timer = setTimeout(keep, settled);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [flow, store, presenting]);
}
