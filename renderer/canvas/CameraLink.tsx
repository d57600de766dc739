import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { Area } from '../../shared/board/area.ts';
import { cameraOn } from '../../shared/board/camera.ts';
import { cameraBegan, cameraMoved, onMoveCamera } from '../session/camera.ts';

/** Ties React Flow's viewport to the session's camera, without drawing anything anew; `begin` is shown first. */
export function CameraLink({ begin }: { readonly begin: Area | null }) {
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    let waiting = begin;
    const tell = (): void => {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      cameraMoved({ x, y, zoom, width, height });
      if (!waiting || width === 0) return;
      const area = waiting;
      waiting = null;
      void flow.setViewport(cameraOn(area, { width, height })).then(() => cameraBegan(area));
    };
    tell();
    const stopTelling = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height)
        tell();
    });
    const stopMoving = onMoveCamera((camera, duration) => void flow.setViewport(camera, { duration }));
    return () => {
      stopTelling();
      stopMoving();
    };
  }, [flow, store, begin]);
  return null;
}
