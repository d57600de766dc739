import type { Say } from '../../graph/drawing/wire-word.ts';
import type { GraphNode } from '../../graph/graph.ts';
import type { RegionBox } from '../../graph/layout/regions.ts';
import { palette } from './palette.ts';
import type { Shape } from './picture.ts';
import { fitText, textWidth } from './text-width.ts';

/** A network: the region behind its members, with its name and driver on the rim. */
export function drawRegion(
  node: GraphNode,
  { box, members }: RegionBox,
  driver: string | null,
  guests: number,
  say: Say,
): Shape[] {
  const colour = node.implicit ? palette.borderStrong : palette.network;
  const nameFont = { size: 12, weight: 650 as const };
  const noteFont = { size: 12, weight: 500 as const };
  const notes = [
    node.implicit ? say('canvas.defaultNetwork') : null,
    node.external ? say('canvas.external') : null,
    driver,
  ].filter(note => note !== null);
  const room = Math.max(40, box.width - 32 - 24);
  const name = fitText(node.name, room, nameFont);
  const nameWidth = textWidth(name, nameFont);
  const note = notes.length === 0 ? '' : fitText(`· ${notes.join(' · ')}`, room - nameWidth - 6, noteFont);
  const shownNote = note === '…' || note === '·…' ? '' : note;
  const width = 24 + nameWidth + (shownNote ? 6 + textWidth(shownNote, noteFont) : 0);
  const [x, y] = [box.x + 16, box.y - 13];
  const words = node.implicit ? palette.muted : palette.accent;
  return [
    {
      kind: 'rect',
      ...box,
      radius: 16,
      fill: node.implicit ? palette.implicitSoft : palette.networkSoft,
      stroke: colour,
      strokeWidth: 1.5,
      dash: [5, 4],
    },
    { kind: 'rect', x, y, width, height: 25, radius: 12.5, fill: palette.card, stroke: colour },
    { kind: 'text', x: x + 12, y: y + 16.7, text: name, colour: words, ...nameFont },
    ...(shownNote
      ? [
          {
            kind: 'text' as const,
            x: x + 18 + nameWidth,
            y: y + 16.7,
            text: shownNote,
            colour: words,
            ...noteFont,
          },
        ]
      : []),
    ...(members.length === 0
      ? [
          {
            kind: 'text' as const,
            x: box.x + box.width / 2,
            y: box.y + box.height / 2 + 4,
            text: fitText(guests > 0 ? say('canvas.guests', { count: guests }) : node.name, box.width - 24, {
              size: 12,
            }),
            anchor: 'middle' as const,
            size: 12,
            colour: palette.muted,
          },
        ]
      : []),
  ];
}
