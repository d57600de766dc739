import type { PointerEvent } from 'react';
import { selectItems, useBoardState } from '../board-state.ts';
import { dragSelection } from '../gestures/move-items.ts';

/** Selects an item by a press (Shift: one more, or one less) and drags all that is selected. */
export function pressItem(event: PointerEvent<HTMLElement>, id: string): void {
  if (event.button !== 0) return;
  event.stopPropagation();
  const { selected, editing } = useBoardState.getState();
  if (editing === id) return;
  if (event.shiftKey) {
    selectItems(selected.has(id) ? [...selected].filter(one => one !== id) : [...selected, id]);
    return;
  }
  if (!selected.has(id)) selectItems([id]);
  dragSelection(event.nativeEvent);
}
