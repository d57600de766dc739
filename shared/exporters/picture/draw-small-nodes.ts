import { isFile } from '../../graph/drawing/is-file.ts';
import { storeShape } from '../../graph/drawing/lay-wires.ts';
import type { Say } from '../../graph/drawing/wire-word.ts';
import type { Graph, GraphNode } from '../../graph/graph.ts';
import type { Box } from '../../graph/layout/geometry.ts';
import { drawIcon } from './draw-card.ts';
import { palette } from './palette.ts';
import type { Shape } from './picture.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';

const { volume, volumeSoft, muted, text: ink } = palette;

/** A named volume as a cylinder, a folder of this computer as a folder, a file as a sheet. */
export function drawStore(node: GraphNode, box: Box, say: Say): Shape[] {
  const at = { x: box.x + (box.width - storeShape.width) / 2, y: box.y + storeShape.top };
  const line = { stroke: volume, strokeWidth: 1.75 };
  const file = node.kind === 'bind' && isFile(node.name);
  const body: Shape[] =
    node.kind === 'volume'
      ? [
          { kind: 'path', d: 'M1 9v26c0 4.4 11.2 8 25 8s25-3.6 25-8V9', at, fill: volumeSoft, ...line },
          { kind: 'path', d: 'M1 9a25 8 0 1 0 50 0a25 8 0 1 0 -50 0', at, fill: '#f3eefd', ...line },
        ]
      : file
        ? [
            {
              kind: 'path',
              d: 'M13 5a4 4 0 0 1 4-4h12l10 10v28a4 4 0 0 1-4 4H17a4 4 0 0 1-4-4Z',
              at,
              fill: '#eee7fc',
              ...line,
            },
            { kind: 'path', d: 'M29 1v10h10M20 21h12M20 28h12M20 35h7', at, ...line, strokeWidth: 1.25 },
          ]
        : [
            {
              kind: 'path',
              d: 'M2 8.5A4.5 4.5 0 0 1 6.5 4h12.3a4 4 0 0 1 3 1.35l3.7 4.15h20A4.5 4.5 0 0 1 50 14v22.5a4.5 4.5 0 0 1-4.5 4.5h-39A4.5 4.5 0 0 1 2 36.5Z',
              at,
              fill: '#eee7fc',
              ...line,
            },
            { kind: 'path', d: 'M2 16.5h48', at, ...line, strokeWidth: 1.25 },
          ];
  const word = file
    ? 'file'
    : node.kind === 'bind'
      ? 'folder'
      : node.external
        ? 'externalVolume'
        : 'namedVolume';
  const middle = box.x + box.width / 2;
  const font = { size: 12.5, weight: 650 as const };
  return [
    ...body,
    {
      kind: 'text',
      x: middle,
      y: at.y + 62,
      text: fitText(node.name, box.width, font),
      anchor: 'middle',
      colour: ink,
      ...font,
    },
    {
      kind: 'text',
      x: middle,
      y: at.y + 77,
      text: say(`canvas.${word}`),
      anchor: 'middle',
      size: 11,
      colour: muted,
    },
  ];
}

/** A config or a secret: its name, never what is in it. */
export function drawLeaf(node: GraphNode, box: Box, say: Say): Shape[] {
  const font = { size: 12.5, weight: 650 as const };
  return [
    { kind: 'rect', ...box, radius: 9, fill: palette.card, stroke: palette.borderStrong },
    drawIcon(
      node.kind === 'secret' ? 'file-key' : 'file-cog',
      box.x + 10,
      box.y + box.height / 2 - 8.5,
      17,
      volume,
    ),
    {
      kind: 'text',
      x: box.x + 36,
      y: box.y + 20,
      text: fitText(node.name, box.width - 46, font),
      colour: ink,
      ...font,
    },
    {
      kind: 'text',
      x: box.x + 36,
      y: box.y + 34,
      text: say(`canvas.kind.${node.kind}`),
      size: 11,
      colour: muted,
    },
  ];
}

/** A published port: a door of this computer, red when two services want it. */
export function drawDoor(node: GraphNode, box: Box, graph: Graph, say: Say): Shape[] {
  const wanted = graph.edges.filter(edge => edge.kind === 'port' && edge.from === node.id).length;
  const conflict = wanted > 1;
  const colour = conflict ? palette.error : ink;
  const text = node.name === 'auto' ? say('canvas.autoPort') : node.name;
  const font = { size: 12, mono: true, weight: 500 as const };
  const width = textWidth(text, font) + 21;
  const left = box.x + (box.width - width) / 2;
  return [
    {
      kind: 'rect',
      ...box,
      radius: 8,
      fill: conflict ? palette.errorSoft : palette.card,
      stroke: conflict ? palette.error : palette.borderStrong,
    },
    drawIcon('plug', left, box.y + box.height / 2 - 7, 14, conflict ? colour : muted),
    { kind: 'text', x: left + 21, y: box.y + box.height / 2 + 4.3, text, colour, ...font },
  ];
}

/** The strip at the left that stands for this computer. */
export function drawWall(box: Box, say: Say): Shape[] {
  const font = { size: 11, weight: 650 as const };
  const [first = ''] = wrapText(say('canvas.computer'), 400, font);
  return [
    { kind: 'rect', ...box, radius: 10, fill: palette.wallSoft, stroke: palette.border },
    {
      kind: 'path',
      d: `M${box.x + box.width} ${box.y + 4}V${box.y + box.height - 4}`,
      stroke: palette.borderStrong,
      strokeWidth: 2,
    },
    drawIcon('laptop', box.x + 10, box.y + 10, 17, muted),
    {
      kind: 'text',
      x: box.x + 10,
      y: box.y + 42,
      text: fitText(first, box.width - 16, font),
      colour: muted,
      ...font,
    },
  ];
}
