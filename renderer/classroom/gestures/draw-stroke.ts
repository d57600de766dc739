import { tidyPoints } from '../../../shared/board/tidy-points.ts';
import { changeBoard, newBoardId } from '../../session/board.ts';
import { cameraNow } from '../../session/camera.ts';
import { useBoardState } from '../board-state.ts';
import type { Ink } from '../ink/draw-ink.ts';
import type { Gesture, GesturePlace, Sample } from './gesture.ts';

/** Width of the line on the screen, in pixels, at the zoom at which it is drawn. */
const widths = { pen: 4.5, highlighter: 20 } as const;

/** Draws with the pen or the highlighter; one step of the history when the pointer lets go. */
export function drawStroke(tool: 'pen' | 'highlighter', start: Sample, { wet }: GesturePlace): Gesture {
  const { zoom } = cameraNow();
  const width = Math.round((widths[tool] / zoom) * 10) / 10;
  const { colours } = useBoardState.getState();
  const colour = tool === 'pen' ? colours.ink : colours.highlighter;
  const points: number[] = [];
  const add = ({ x, y, pressure }: Sample): void => void points.push(x, y, pressure);
  const stroke = (): Ink => ({ kind: 'stroke', tool, colour, width, points });
  add(start);
  wet.show([stroke()]);
  return {
    move(samples) {
      samples.forEach(add);
      wet.show([stroke()]);
    },
    end() {
      const kept = tidyPoints(points, 1.2 / zoom);
      changeBoard({ items: { [newBoardId()]: { kind: 'stroke', tool, colour, width, points: kept } } });
      wet.show([]);
    },
    cancel: () => wet.show([]),
  };
}
