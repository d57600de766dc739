import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { type PointerEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../shared/graph/drawing/places.ts';
import type { Scene } from '../../../shared/graph/drawing/scene.ts';
import type { NodeKind } from '../../../shared/graph/graph.ts';
import { type Box, boundingBox } from '../../../shared/graph/layout/geometry.ts';
import type { CanvasEdge, CanvasNode } from '../flow-types.ts';
import type { Drawing } from '../use-drawing.ts';
import './minimap.css';

/** In pixels; the style sheet says the same. */
const size = { width: 132, height: 88 };
/** Room left at the rim, as a share of what the map shows. */
const rim = 0.06;
/** What lies below comes first. */
const kinds: readonly NodeKind[] = ['network', 'volume', 'bind', 'config', 'secret', 'host-port', 'service'];

/**
 * The whole drawing, small, with the part that the canvas shows. A press or a drag takes the canvas there, the wheel zooms.
 * All parts of a kind are one path: a thousand services cost six elements.
 */
export function MiniMap({ drawing }: { readonly drawing: Drawing }): ReactNode {
  const { t } = useTranslation();
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  const map = useRef<SVGSVGElement>(null);
  const [x, y, zoom] = useStore(state => state.transform);
  const width = useStore(state => state.width);
  const height = useStore(state => state.height);
  const { scene } = drawing;
  const parts = useMemo(() => layersOf(scene), [scene]);
  const whole = useMemo(() => boundingBox([...scene.boxes.values()]), [scene]);
  const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const shown = fitted(boundingBox(whole ? [whole, view] : [view]) ?? view);

  useEffect(() => {
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      void flow.zoomTo(flow.getZoom() * 2 ** (-event.deltaY / 400));
    };
    const { current } = map;
    current?.addEventListener('wheel', onWheel, { passive: false });
    return () => current?.removeEventListener('wheel', onWheel);
  }, [flow]);

  const goTo = (event: PointerEvent<SVGSVGElement>): void => {
    const matrix = event.currentTarget.getScreenCTM();
    if (!matrix) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    void flow.setCenter(at.x, at.y, { zoom, duration: 0 });
  };
  return (
    <Panel position="bottom-left" className="minimap">
      <svg
        ref={map}
        role="img"
        aria-label={t('canvas.minimap')}
        viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId);
          goTo(event);
        }}
        onPointerMove={event => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
        }}
      >
        {parts}
        <path className="minimap-veil" fillRule="evenodd" d={rectangle(shown) + rectangle(view)} />
      </svg>
    </Panel>
  );
}

/** One path for each kind of part. */
function layersOf({ boxes }: Scene): ReactNode {
  const paths = new Map<string, string[]>();
  for (const [id, box] of boxes) {
    const kind = kindOf(id);
    const path = paths.get(kind);
    if (path) path.push(rectangle(box));
    else paths.set(kind, [rectangle(box)]);
  }
  return kinds.map(kind => {
    const path = paths.get(kind);
    return path ? <path key={kind} className={`minimap-${kind}`} d={path.join('')} /> : null;
  });
}

/** A box as tall and wide as the map is, around another and a little rim. */
function fitted(box: Box): Box {
  const unit = Math.max(box.width / size.width, box.height / size.height) * (1 + 2 * rim) || 1;
  const [width, height] = [size.width * unit, size.height * unit];
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

function rectangle({ x, y, width, height }: Box): string {
  return `M${x} ${y}h${width}v${height}h${-width}Z`;
}
