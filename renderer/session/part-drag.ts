import { create } from 'zustand';

/** What the catalogue can drop: a part's id (`postgres`), or `network` or `volume`. */
export type PartId = string;

/** The part that is being dragged from the catalogue to the canvas; a browser hides it from whoever it is dragged over. */
export const usePartDrag = create<{ readonly part: PartId | null }>(() => ({ part: null }));

/** The kind of data a dragged part is, for the browser's drag and drop. */
export const partDataType = 'application/x-drawbridge-part';

/** Begins to drag a part. */
export function beginPartDrag(part: PartId): void {
  usePartDrag.setState({ part });
}

/** Ends it, dropped or not. */
export function endPartDrag(): void {
  usePartDrag.setState({ part: null });
}
