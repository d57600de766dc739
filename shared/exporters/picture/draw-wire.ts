import { routePath, type Side } from '../../graph/drawing/bezier.ts';
import type { LaidWire } from '../../graph/drawing/lay-wires.ts';
import { labelHeight } from '../../graph/drawing/place-labels.ts';
import type { GraphEdge } from '../../graph/graph.ts';
import { drawIcon } from './draw-card.ts';
import { palette } from './palette.ts';
import type { Paint, Shape } from './picture.ts';
import { fitText, textWidth } from './text-width.ts';

const colours: Readonly<Record<GraphEdge['kind'], string>> = {
  depends_on: palette.accent,
  'talks-to': palette.talks,
  mount: palette.volume,
  port: palette.port,
  network: palette.network,
};

const lines: Readonly<Record<GraphEdge['kind'], Paint>> = {
  depends_on: { strokeWidth: 1.75 },
  'talks-to': { strokeWidth: 1.75, dash: [6, 5] },
  mount: { strokeWidth: 1.75 },
  port: { strokeWidth: 2.25, dash: [1.5, 4.5], round: true },
  network: { strokeWidth: 1.75, dash: [3, 4], opacity: 0.55 },
};

const turns: Readonly<Record<Side, number>> = { left: 0, top: 90, right: 180, bottom: 270 };

/** The line of an edge with its arrow, or the plug where a service is joined to a further network. */
export function drawWire({ edge, route, tip, toSide }: LaidWire): Shape[] {
  const colour = colours[edge.kind];
  const end: Shape =
    edge.kind === 'network'
      ? { kind: 'path', d: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0', at: tip, fill: colour }
      : {
          kind: 'path',
          d: 'M0,0 L-10,-4.6 L-10,4.6 Z',
          at: { ...tip, turn: turns[toSide] },
          fill: colour,
        };
  return [{ kind: 'path', d: routePath(route), stroke: colour, ...lines[edge.kind] }, end];
}

/** The word on a wire, or its symbol alone where there is room for no more. */
export function drawWireLabel({ edge, label, labelAt, labelRoom }: LaidWire): Shape[] {
  if (label === null || labelRoom === 'none') return [];
  const colour = colours[edge.kind];
  const icon = edge.kind === 'depends_on' ? conditionIcons[edge.condition] : undefined;
  const font = { size: 11, weight: 500 as const, mono: edge.kind !== 'depends_on' };
  const text = labelRoom === 'word' ? fitText(label, 178, font) : '';
  if (text === '' && !icon) return [];
  const words = text === '' ? 0 : textWidth(text, font);
  const width = (icon ? 10 : 0) + (icon && words > 0 ? 4 : 0) + words + (words > 0 ? 16 : 10);
  const left = labelAt.x - width / 2;
  const top = labelAt.y - labelHeight / 2;
  const inner = left + (words > 0 ? 8 : 5);
  return [
    {
      kind: 'rect',
      x: left,
      y: top,
      width,
      height: labelHeight,
      radius: labelHeight / 2,
      fill: palette.card,
      stroke: colour,
    },
    ...(icon ? [{ ...drawIcon(icon, inner, top + 5, 10, colour), fill: colour }] : []),
    ...(text === ''
      ? []
      : [{ kind: 'text' as const, x: inner + (icon ? 14 : 0), y: top + 13.8, text, colour, ...font }]),
  ];
}

const conditionIcons = {
  service_healthy: 'heart',
  service_completed_successfully: 'flag',
  service_started: undefined,
} as const;
