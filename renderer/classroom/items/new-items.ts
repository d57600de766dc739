import type { Point } from '../../../shared/board/touches-item.ts';
import { newBoardId } from '../../session/board.ts';
import { cameraNow } from '../../session/camera.ts';
import { useSession } from '../../session/session.ts';
import { takeTool } from '../../session/whiteboard.ts';
import { selectItems, useBoardState, type WrittenItem } from '../board-state.ts';

/** Size of a new note on the screen, in pixels, at usual zooms. */
const noteSize = { width: 190, height: 150 } as const;
/** Letters of a new text on the screen, in pixels. */
const letters = 24;

/** Begins a note with its middle at a place and the cursor in it; it is on the board from its first letter. */
export function addNote(at: Point): void {
  const scale = 1 / Math.min(1.25, Math.max(0.7, cameraNow().zoom));
  const [width, height] = [Math.round(noteSize.width * scale), Math.round(noteSize.height * scale)];
  const colour = useBoardState.getState().colours.note;
  beginWriting({ kind: 'note', x: 0, y: 0, width, height, text: '', colour }, at);
}

/** Begins a text at a place; it is on the board from its first letter. */
export function addText(at: Point): void {
  const size = Math.round(letters / cameraNow().zoom);
  const colour = useBoardState.getState().colours.ink;
  beginWriting({ kind: 'text', x: 0, y: 0, text: '', size, colour }, at);
}

/** Where a new note or text stands that is begun at a point: a note around it, a text from it on. */
export function placeItem(item: WrittenItem, at: Point): Point {
  if (item.kind === 'text') return { x: Math.round(at.x), y: Math.round(at.y - item.size * 0.65) };
  return freePlace({ x: Math.round(at.x - item.width / 2), y: Math.round(at.y - item.height / 2) });
}

function beginWriting(item: WrittenItem, at: Point): void {
  const id = newBoardId();
  takeTool(null);
  selectItems([id]);
  useBoardState.setState({ draft: { id, item: { ...item, ...placeItem(item, at) } }, editing: id });
}

/** Beside a note that lies exactly there. */
function freePlace(at: Point): Point {
  const { store } = useSession.getState();
  const taken = [...(store?.items.values() ?? [])].some(
    item => item.kind === 'note' && item.x === at.x && item.y === at.y,
  );
  return taken ? freePlace({ x: at.x + 26, y: at.y + 26 }) : at;
}
