import type { BoardView } from './item.ts';

/** A saved view with its id. */
export interface NamedView {
  readonly id: string;
  readonly view: BoardView;
}

/** The saved views in the order in which they are shown. */
export function viewsInOrder(views: Readonly<Record<string, BoardView>>): readonly NamedView[] {
  return Object.entries(views)
    .map(([id, view]) => ({ id, view }))
    .sort((a, b) => a.view.order - b.view.order || (a.id < b.id ? -1 : 1));
}

/** The views that change when one is shown `by` places earlier (negative) or later; empty at the ends. */
export function shiftView(
  views: readonly NamedView[],
  id: string,
  by: -1 | 1,
): Readonly<Record<string, BoardView>> {
  const from = views.findIndex(entry => entry.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= views.length) return {};
  const shifted = [...views];
  shifted.splice(to, 0, ...shifted.splice(from, 1));
  return Object.fromEntries(
    shifted.flatMap((entry, order) =>
      entry.view.order === order ? [] : [[entry.id, { ...entry.view, order }] as const],
    ),
  );
}
