import type { BoardItem, BoardView } from '../../shared/board/item.ts';
import { commandOrigin } from './run-command.ts';
import { useSession } from './session.ts';

/** Origin of changes that belong to a run: typing in a note, a note pushed by arrow keys. */
const runOrigin = { drawbridge: 'board' } as const;

/** Items and views by id that are to be there; null takes one away. */
export interface BoardChange {
  readonly items?: Readonly<Record<string, BoardItem | null>>;
  readonly views?: Readonly<Record<string, BoardView | null>>;
}

/**
 * Changes what is drawn and written on the board; never the text of a file. A `step` is one step of the history, changes
 * of a `run` join while they follow each other quickly.
 */
export function changeBoard(change: BoardChange, how: 'step' | 'run' = 'step'): void {
  const { store } = useSession.getState();
  if (!store) return;
  store.doc.transact(
    () => {
      for (const [id, item] of Object.entries(change.items ?? {})) {
        if (item === null) store.items.delete(id);
        else store.items.set(id, item);
      }
      for (const [id, view] of Object.entries(change.views ?? {})) {
        if (view === null) store.views.delete(id);
        else store.views.set(id, view);
      }
    },
    how === 'step' ? commandOrigin : runOrigin,
  );
}

/** An item of the board, if it is there. */
export function boardItem(id: string): BoardItem | null {
  return useSession.getState().store?.items.get(id) ?? null;
}

/** A fresh id; ids sort by the time they were made, which is the order in which items lie on each other. */
export function newBoardId(): string {
  const random = Math.floor(Math.random() * 36 ** 4).toString(36);
  return `${Date.now().toString(36)}-${random.padStart(4, '0')}`;
}
