import { moveItem } from '../../../shared/board/move-item.ts';
import { boardItem, changeBoard } from '../../session/board.ts';
import { cameraNow } from '../../session/camera.ts';
import { useBoardState } from '../board-state.ts';

/** Nearer than this, in pixels, it was a click. */
const click = 4;

/**
 * Follows the pointer from a press on a selected item until it lets go, and moves all that is selected, as one step.
 * `onClick` when it did not move.
 */
export function dragSelection(press: PointerEvent, onClick: () => void = () => undefined): void {
  const { selected } = useBoardState.getState();
  let moving = false;
  const follow = (event: PointerEvent): void => {
    if (event.pointerId !== press.pointerId) return;
    const [x, y] = [event.clientX - press.clientX, event.clientY - press.clientY];
    moving ||= Math.hypot(x, y) >= click;
    const { zoom } = cameraNow();
    if (moving) useBoardState.setState({ moved: { dx: x / zoom, dy: y / zoom } });
  };
  const end = (event: PointerEvent): void => {
    if (event.pointerId !== press.pointerId) return;
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    const { moved } = useBoardState.getState();
    if (moved && event.type === 'pointerup') moveItems(selected, moved.dx, moved.dy, 'step');
    useBoardState.setState({ moved: null });
    if (!moving && event.type === 'pointerup') onClick();
  };
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
}

/** Moves items by so many canvas units. */
export function moveItems(ids: Iterable<string>, dx: number, dy: number, how: 'step' | 'run'): void {
  const items = [...ids].flatMap(id => {
    const item = boardItem(id);
    return item ? [[id, moveItem(item, dx, dy)] as const] : [];
  });
  if (items.length > 0) changeBoard({ items: Object.fromEntries(items) }, how);
}
