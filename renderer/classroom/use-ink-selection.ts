import { type RefObject, useEffect } from 'react';
import { touchesItem } from '../../shared/board/touches-item.ts';
import type { ProjectStore } from '../../shared/project/store.ts';
import { cameraNow } from '../session/camera.ts';
import { selectNodes } from '../session/selection.ts';
import { useWhiteboard } from '../session/whiteboard.ts';
import { selectItems, useBoardState } from './board-state.ts';
import { dragSelection } from './gestures/move-items.ts';
import { isInk } from './ink/draw-ink.ts';

/** How near a click has to be to ink, in pixels. */
const reach = 6;
/** Everything by which the canvas would begin a gesture of its own. */
const beginnings = ['mousedown', 'touchstart', 'click', 'dblclick'] as const;

/**
 * While the whiteboard's tools are shown and none is in the hand, a press on ink selects and drags it, before the canvas
 * sees it; a press elsewhere lets go of what is selected on the board.
 */
export function useInkSelection(layer: RefObject<HTMLElement | null>, store: ProjectStore): void {
  const active = useWhiteboard(state => (state.open || state.presenting) && state.tool === null);
  useEffect(() => {
    const canvas = layer.current?.closest<HTMLElement>('.react-flow');
    if (!canvas) return;
    let caught = false;
    const press = (event: PointerEvent): void => {
      caught = false;
      const target = event.target instanceof Element ? event.target : null;
      if (event.button !== 0 || target?.closest('.react-flow__panel, [data-item]')) return;
      const hit = active ? inkAt(store, canvas, event) : null;
      if (hit === null) {
        selectItems([]);
        return;
      }
      caught = true;
      event.stopPropagation();
      const { selected } = useBoardState.getState();
      if (event.shiftKey)
        selectItems(selected.has(hit) ? [...selected].filter(id => id !== hit) : [...selected, hit]);
      else if (!selected.has(hit)) selectItems([hit]);
      selectNodes([]);
      dragSelection(event);
    };
    const swallow = (event: Event): void => {
      if (caught) event.stopPropagation();
    };
    canvas.addEventListener('pointerdown', press, true);
    for (const name of beginnings) canvas.addEventListener(name, swallow, true);
    return () => {
      canvas.removeEventListener('pointerdown', press, true);
      for (const name of beginnings) canvas.removeEventListener(name, swallow, true);
    };
  }, [layer, store, active]);
  useEffect(() => {
    if (!active) selectItems([]);
  }, [active]);
}

/** The uppermost ink at the pointer. */
function inkAt(store: ProjectStore, canvas: HTMLElement, event: PointerEvent): string | null {
  const frame = canvas.getBoundingClientRect();
  const { x, y, zoom } = cameraNow();
  const at = { x: (event.clientX - frame.left - x) / zoom, y: (event.clientY - frame.top - y) / zoom };
  let found: string | null = null;
  for (const [id, item] of store.items.entries()) {
    if (isInk(item) && (found === null || id > found) && touchesItem(item, at, at, reach / zoom)) found = id;
  }
  return found;
}
