import { useEffect, useState } from 'react';
import { areasMeet, widen } from '../../../shared/board/area.ts';
import { areaSeen } from '../../../shared/board/camera.ts';
import type { BoardItem } from '../../../shared/board/item.ts';
import { itemArea } from '../../../shared/board/item-area.ts';
import type { ProjectStore } from '../../../shared/project/store.ts';
import { cameraNow, onCamera } from '../../session/camera.ts';
import { isInk } from '../ink/draw-ink.ts';

/** A note or a text with its id. */
export type Written = readonly [id: string, item: Exclude<BoardItem, { kind: 'stroke' | 'arrow' }>];

/** Pixels beyond the window in which they are there already. */
const beyond = 500;
const pause = 100;

/** The notes and texts in or near the window, in the order in which they lie on each other. `kept` is always there. */
export function useVisibleItems(store: ProjectStore, kept: string | null): readonly Written[] {
  const [visible, setVisible] = useState<readonly Written[]>([]);
  useEffect(() => {
    const { items } = store;
    let written: readonly Written[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      const camera = cameraNow();
      const near = widen(areaSeen(camera, camera), beyond / camera.zoom);
      const next = written.filter(([id, item]) => id === kept || areasMeet(itemArea(item), near));
      setVisible(before => (same(before, next) ? before : next));
    };
    const read = (): void => {
      written = [...items.entries()]
        .flatMap(([id, item]): Written[] => (isInk(item) ? [] : [[id, item]]))
        .sort(([a], [b]) => (a < b ? -1 : 1));
      look();
    };
    const stopCamera = onCamera(() => {
      if (written.length > 0) timer ??= setTimeout(look, pause);
    });
    read();
    items.observe(read);
    return () => {
      items.unobserve(read);
      stopCamera();
      clearTimeout(timer);
    };
  }, [store, kept]);
  return visible;
}

function same(before: readonly Written[], next: readonly Written[]): boolean {
  return (
    before.length === next.length &&
    before.every(([id, item], at) => next[at]?.[0] === id && next[at][1] === item)
  );
}
