import { type RefObject, useEffect } from 'react';
import { areaSeen } from '../../shared/board/camera.ts';
import type { Point } from '../../shared/board/touches-item.ts';
import { cameraNow } from '../session/camera.ts';
import { type BoardTool, takeTool, toggleWhiteboard, useWhiteboard } from '../session/whiteboard.ts';
import { removeSelectedItems, selectItems, useBoardState } from './board-state.ts';
import { addNote, addText } from './items/new-items.ts';
import { isField, isInDialog } from './key-target.ts';

const tools: Readonly<Record<string, BoardTool>> = {
  p: 'pen',
  m: 'highlighter',
  a: 'arrow',
  e: 'eraser',
  k: 'laser',
};

/**
 * The whiteboard's keys. They act while the focus is on the canvas or nowhere, never in a field; N and T put a note or a
 * text where the pointer is, so that one can write at once.
 */
export function useBoardKeys(layer: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const canvas = layer.current?.closest<HTMLElement>('.canvas');
    if (!canvas) return;
    let pointer: Point | null = null;
    const follow = (event: PointerEvent): void => {
      pointer = { x: event.clientX, y: event.clientY };
    };
    const leave = (): void => {
      pointer = null;
    };
    const place = (): Point => {
      const camera = cameraNow();
      const frame = canvas.getBoundingClientRect();
      if (!pointer) {
        const seen = areaSeen(camera, camera);
        return { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
      }
      return {
        x: (pointer.x - frame.left - camera.x) / camera.zoom,
        y: (pointer.y - frame.top - camera.y) / camera.zoom,
      };
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const { target } = event;
      if (isField(target) || isInDialog(target)) return;
      const onCanvas = target instanceof Node && canvas.contains(target);
      if (!onCanvas && target !== document.body) return;
      const act = action(event, place);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    canvas.addEventListener('pointermove', follow, { passive: true });
    canvas.addEventListener('pointerleave', leave);
    window.addEventListener('keydown', onKey, true);
    return () => {
      canvas.removeEventListener('pointermove', follow);
      canvas.removeEventListener('pointerleave', leave);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [layer]);
}

function action(event: KeyboardEvent, place: () => Point): (() => void) | null {
  const { open, tool, presenting } = useWhiteboard.getState();
  const onItem = event.target instanceof Element && event.target.closest('[data-item]') !== null;
  const onCard = event.target instanceof Element && event.target.closest('.react-flow__node') !== null;
  const key = event.key.toLowerCase();
  if (event.shiftKey && key.length === 1) return null;
  const chosen = tools[key];
  if (chosen) {
    // On a card, E walks through its arrows, unless the whiteboard's tools are out.
    if (key === 'e' && onCard && !open && !presenting) return null;
    return () => takeTool(tool === chosen ? null : chosen);
  }
  switch (key) {
    case 'n':
      return () => addNote(place());
    case 't':
      return () => addText(place());
    case 'w':
      return presenting ? null : toggleWhiteboard;
    case 'v':
      return tool === null ? null : () => takeTool(null);
    case 'delete':
    case 'backspace':
      return !onItem && useBoardState.getState().selected.size > 0 ? removeSelectedItems : null;
    case 'escape':
      if (tool !== null) return () => takeTool(null);
      return !onItem && useBoardState.getState().selected.size > 0 ? () => selectItems([]) : null;
    default:
      return null;
  }
}
