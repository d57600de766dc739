import { changeBoard, newBoardId } from '../../session/board.ts';
import { cameraNow } from '../../session/camera.ts';
import { useBoardState } from '../board-state.ts';
import type { Ink } from '../ink/draw-ink.ts';
import type { Gesture, GesturePlace, Sample } from './gesture.ts';

/** Width of the line on the screen, in pixels, at the zoom at which it is drawn. */
const lineWidth = 4;
/** Shorter than this, in pixels, it was a click and no arrow. */
const shortest = 8;

/** Draws an arrow from where the pointer was pressed to where it lets go. */
export function drawArrow(start: Sample, { wet }: GesturePlace): Gesture {
  const { colours } = useBoardState.getState();
  const width = Math.round((lineWidth / cameraNow().zoom) * 10) / 10;
  let end: Sample = start;
  const arrow = (): Ink => ({
    kind: 'arrow',
    x: Math.round(start.x),
    y: Math.round(start.y),
    toX: Math.round(end.x),
    toY: Math.round(end.y),
    colour: colours.ink,
    width,
  });
  return {
    move(samples) {
      end = samples.at(-1) ?? end;
      wet.show([arrow()]);
    },
    end() {
      const long = Math.hypot(end.x - start.x, end.y - start.y) * cameraNow().zoom >= shortest;
      if (long) changeBoard({ items: { [newBoardId()]: arrow() } });
      wet.show([]);
    },
    cancel: () => wet.show([]),
  };
}
