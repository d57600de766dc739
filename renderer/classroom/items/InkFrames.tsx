import { itemArea } from '../../../shared/board/item-area.ts';
import type { ProjectStore } from '../../../shared/project/store.ts';
import { useBoardState } from '../board-state.ts';
import { isInk } from '../ink/draw-ink.ts';

/** A frame around each selected stroke and arrow. */
export function InkFrames({ store }: { readonly store: ProjectStore }) {
  const selected = useBoardState(state => state.selected);
  const moved = useBoardState(state => state.moved);
  return [...selected].map(id => {
    const item = store.items.get(id);
    if (!item || !isInk(item)) return null;
    const { x, y, width, height } = itemArea(item);
    return (
      <div
        key={id}
        className="ink-frame"
        style={{ left: x + (moved?.dx ?? 0), top: y + (moved?.dy ?? 0), width, height }}
      />
    );
  });
}
