import type { KeyboardEvent } from 'react';
import { boardItem } from '../../session/board.ts';
import { removeSelectedItems, selectItems, useBoardState } from '../board-state.ts';
import { moveItems } from '../gestures/move-items.ts';
import { focusCanvas } from './focus-canvas.ts';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-8, 0],
  ArrowRight: [8, 0],
  ArrowUp: [0, -8],
  ArrowDown: [0, 8],
};

/** The keys of a note or text that has the focus: Enter writes, arrows move (Shift: farther), Delete removes. */
export function onItemKey(event: KeyboardEvent<HTMLElement>, id: string): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = steps[event.key];
  if (step) {
    const far = event.shiftKey ? 5 : 1;
    moveItems([id], step[0] * far, step[1] * far, 'run');
  } else if (event.key === 'Enter' || event.key === 'F2') {
    selectItems([id]);
    useBoardState.setState({ editing: id });
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    if (!boardItem(id)) return;
    const next = neighbour(event.currentTarget);
    if (!useBoardState.getState().selected.has(id)) selectItems([id]);
    removeSelectedItems();
    if (next) next.focus();
    else focusCanvas(event.currentTarget);
  } else if (event.key === 'Escape') {
    selectItems([]);
    focusCanvas(event.currentTarget);
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Where the focus goes when an item goes: another item; null without one. */
function neighbour(element: HTMLElement): HTMLElement | null {
  const others = [...(element.parentElement?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const at = others.indexOf(element);
  return others[at + 1] ?? others[at - 1] ?? null;
}
