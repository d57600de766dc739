import { getStroke } from 'perfect-freehand';
import type { BoardItem } from './item.ts';

type Stroke = Extract<BoardItem, { kind: 'stroke' }>;

/** What a mouse or a finger says instead of a pressure. */
const noPressure = 0.5;

/** How opaque the highlighter's ink is. */
export const highlighterOpacity = 0.38;

/**
 * The outline of a stroke as SVG path data, to be filled: thicker where the pen was pressed, or where it went slowly when
 * it knows no pressure. `finished` is false while it is still being drawn.
 */
export function strokePath(stroke: Pick<Stroke, 'tool' | 'width' | 'points'>, finished = true): string {
  const { points, tool, width } = stroke;
  const input: [number, number, number][] = [];
  let pressed = false;
  for (let at = 0; at + 2 < points.length; at += 3) {
    const pressure = points[at + 2]!;
    if (pressure !== noPressure) pressed = true;
    input.push([points[at]!, points[at + 1]!, pressure]);
  }
  const outline = getStroke(input, {
    size: width,
    thinning: tool === 'pen' ? 0.5 : 0,
    smoothing: 0.55,
    streamline: 0.4,
    simulatePressure: tool === 'pen' && !pressed,
    last: finished,
  });
  return smoothOutline(outline);
}

/** A closed curve through the middles between the corners, with the corners as its handles. */
function smoothOutline(corners: readonly (readonly number[])[]): string {
  const [first] = corners;
  if (!first) return '';
  const parts = [`M${short(first[0])} ${short(first[1])}Q`];
  corners.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = corners[(index + 1) % corners.length] ?? first;
    parts.push(`${short(x)} ${short(y)} ${short((x + nextX) / 2)} ${short((y + nextY) / 2)} `);
  });
  return `${parts.join('')}Z`;
}

function short(value = 0): number {
  return Math.round(value * 100) / 100;
}
