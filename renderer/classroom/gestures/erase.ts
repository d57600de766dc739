import { touchesItem } from '../../../shared/board/touches-item.ts';
import { changeBoard } from '../../session/board.ts';
import { cameraNow } from '../../session/camera.ts';
import { useSession } from '../../session/session.ts';
import { useBoardState } from '../board-state.ts';
import type { Gesture, Sample } from './gesture.ts';

/** How near the eraser has to come, in pixels. */
const reach = 7;

/** Takes away every item the pointer touches: at once from sight, as one step of the history when it lets go. */
export function erase(start: Sample): Gesture {
  const gone = new Set<string>();
  let last = start;
  const touch = (samples: readonly Sample[]): void => {
    const { store } = useSession.getState();
    const before = gone.size;
    for (const sample of samples) {
      for (const [id, item] of store?.items.entries() ?? []) {
        if (!gone.has(id) && touchesItem(item, last, sample, reach / cameraNow().zoom)) gone.add(id);
      }
      last = sample;
    }
    if (gone.size > before) useBoardState.setState({ erased: new Set(gone) });
  };
  const forget = (): void => useBoardState.setState({ erased: new Set() });
  touch([start]);
  return {
    move: touch,
    end() {
      if (gone.size > 0) changeBoard({ items: Object.fromEntries([...gone].map(id => [id, null])) });
      forget();
    },
    cancel: forget,
  };
}
