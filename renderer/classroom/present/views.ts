import { useSyncExternalStore } from 'react';
import { areaSeen } from '../../../shared/board/camera.ts';
import type { BoardView } from '../../../shared/board/item.ts';
import { type NamedView, shiftView, viewsInOrder } from '../../../shared/board/views.ts';
import { changeBoard, newBoardId } from '../../session/board.ts';
import { cameraNow, lookAt } from '../../session/camera.ts';
import { useSession } from '../../session/session.ts';
import { useBoardState } from '../board-state.ts';

const none: readonly NamedView[] = [];
let known: readonly NamedView[] = none;

function read(): readonly NamedView[] {
  const { store } = useSession.getState();
  const next = store ? viewsInOrder(Object.fromEntries(store.views.entries())) : none;
  const same =
    next.length === known.length &&
    next.every(({ id, view }, at) => known[at]?.id === id && known[at].view === view);
  if (!same) known = next;
  return known;
}

/** The saved views of the open project, in their order. */
export function useViews(): readonly NamedView[] {
  const store = useSession(state => state.store);
  return useSyncExternalStore(heard => {
    store?.views.observe(heard);
    return () => store?.views.unobserve(heard);
  }, read);
}

/** Saves what is seen now as the last view, and gives its id. */
export function saveView(name: string): string {
  const views = read();
  const camera = cameraNow();
  const seen = areaSeen(camera, camera);
  const id = newBoardId();
  const view: BoardView = {
    name,
    order: (views.at(-1)?.view.order ?? -1) + 1,
    x: Math.round(seen.x),
    y: Math.round(seen.y),
    width: Math.round(seen.width),
    height: Math.round(seen.height),
  };
  changeBoard({ views: { [id]: view } });
  useBoardState.setState({ currentView: id });
  return id;
}

/** Gives a view another name. */
export function renameView(id: string, name: string): void {
  const found = read().find(entry => entry.id === id);
  if (found) changeBoard({ views: { [id]: { ...found.view, name } } }, 'run');
}

/** Shows a view one place earlier or later. */
export function reorderView(id: string, by: -1 | 1): void {
  const views = shiftView(read(), id, by);
  if (Object.keys(views).length > 0) changeBoard({ views });
}

/** Removes a view; what it shows stays. */
export function removeView(id: string): void {
  changeBoard({ views: { [id]: null } });
}

/** Goes to a view. */
export function goToView(id: string): void {
  const found = read().find(entry => entry.id === id);
  if (!found) return;
  useBoardState.setState({ currentView: id });
  lookAt(found.view);
}

/** Goes to the next view or the one before; to the first when none was gone to yet. Stays at the ends. */
export function stepViews(by: -1 | 1): void {
  const views = read();
  const at = views.findIndex(({ id }) => id === useBoardState.getState().currentView);
  const next = at < 0 ? 0 : Math.min(views.length - 1, Math.max(0, at + by));
  const view = views[next];
  if (view) goToView(view.id);
}
