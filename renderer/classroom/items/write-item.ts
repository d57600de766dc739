import { boardItem, changeBoard } from '../../session/board.ts';
import { useBoardState, type WrittenItem } from '../board-state.ts';
import { focusCanvas } from './focus-canvas.ts';

/** Writes a note or text: its first letter puts it on the board as a step, the others follow as a run. */
export function writeItem(id: string, item: WrittenItem, text: string): void {
  const begun = boardItem(id) !== null;
  changeBoard({ items: { [id]: { ...item, text } } }, begun ? 'run' : 'step');
  if (!begun) useBoardState.setState({ draft: null });
}

/** Ends the writing: what is blank goes. `toItem` gives the focus to the element of the item, or to the canvas when it went. */
export function endWriting(id: string, element: HTMLElement | null, toItem: boolean): void {
  const now = boardItem(id);
  const blank = now === null || (now.kind !== 'stroke' && now.kind !== 'arrow' && now.text.trim() === '');
  if (toItem && element) {
    if (blank) focusCanvas(element);
    else element.focus({ preventScroll: true });
  }
  useBoardState.setState({ draft: null });
  if (blank && now) changeBoard({ items: { [id]: null } });
}
